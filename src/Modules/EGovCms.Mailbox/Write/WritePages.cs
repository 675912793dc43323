using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Reports;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Mailbox.Write;

/// <summary>Makes the pages of the form.</summary>
internal sealed class WritePages(WriteGate gate, WriteFields fields, ReportKeys keys, IOptions<AttachmentOptions> files, IStringLocalizer<MailboxText> text)
{
    /// <summary>What errors about files are about.</summary>
    public const string Files = "Files";

    /// <summary>What errors about the guard's question are about.</summary>
    public const string Check = "Check";

    private const int Megabyte = 1024 * 1024;

    /// <summary>The kinds of letters that the mailbox takes now.</summary>
    public async Task<WriteOffer> OfferAsync(MailboxRow box, CancellationToken cancellation)
    {
        var taken = box.TakenKinds;
        var lacksKey = taken.Contains(LetterKind.Report) && await keys.CurrentAsync(cancellation) is null;
        return new(lacksKey ? [.. taken.Where(kind => kind is not LetterKind.Report)] : taken, lacksKey);
    }

    /// <summary>The form with nothing in it.</summary>
    public async Task<IResult> EmptyAsync(HttpContext http, MailboxRow box)
    {
        var offer = await OfferAsync(box, http.RequestAborted);
        var only = offer.Kinds is [var single] ? single : (LetterKind?)null;
        return await FormAsync(http, box, LetterForm.New(only), new(new FormErrors(), Status: StatusCodes.Status200OK));
    }

    /// <summary>The form with what was typed, and what is wrong with it.</summary>
    public async Task<IResult> FormAsync(HttpContext http, MailboxRow box, LetterForm form, WriteFaults faults)
    {
        PrivatePage.NeverKeep(http);
        var offer = await OfferAsync(box, http.RequestAborted);
        if ((!box.IsOpen || offer.Kinds.Count == 0) && faults.Errors.IsEmpty)
            return Page(http, box, new Shape("WriteClosed") { ["Heading"] = box.Name, ["LacksKey"] = offer.LacksKey, ["IsOpen"] = box.IsOpen }, StatusCodes.Status200OK);
        var challenge = faults.Challenge ?? await gate.PrepareAsync(http);
        var shape = fields.Fill(new Shape("WriteLetter"), form, offer, faults.Errors, challenge);
        shape["Action"] = http.Href($"~/mailboxes/{box.Key}/write");
        shape["Heading"] = text["Write_Heading", box.Name].Value;
        shape["Introduction"] = box.Introduction;
        shape["Check"] = challenge.ToShape();
        shape["LostFiles"] = faults.LostFiles;
        shape["Accept"] = FileKind.Accept;
        shape["FilesHint"] = text["Write_FilesHint", files.Value.MaxFiles, files.Value.MaxFileBytes / Megabyte].Value;
        return Page(http, box, shape, faults.Status);
    }

    /// <summary>It is stored: the query code, and how to ask after it.</summary>
    public IResult Receipt(HttpContext http, MailboxRow box, LetterForm form, string number)
    {
        PrivatePage.NeverStore(http);
        return Page(
            http, box,
            new Shape("WriteReceipt")
            {
                ["Number"] = LetterNumber.Show(number),
                ["Password"] = LetterPassword.Show(form.Password),
                ["IsReport"] = form.IsReport,
                ["HasPhone"] = form.Phone.Length > 0,
                ["Mailbox"] = box.Name,
                ["Title"] = form.Title,
            },
            StatusCodes.Status200OK);
    }

    private PageResult Page(HttpContext http, MailboxRow box, Shape body, int status) => new(body)
    {
        Title = [text[body.Type == "WriteReceipt" ? "Write_Received" : status == StatusCodes.Status200OK ? "Write_Title" : "Write_TitleWrong", box.Name]],
        Meta = [new("robots", "noindex")],
        Breadcrumbs =
        [
            new(text["Write_Home"], http.Href("~/")), new(text["Write_Mailboxes"], http.Href("~/mailboxes")),
            new(box.Name, http.Href($"~/mailboxes/{box.Key}")), new(text["Write_Write"], null),
        ],
        DependsOn = [],
        StatusCode = status,
    };
}
