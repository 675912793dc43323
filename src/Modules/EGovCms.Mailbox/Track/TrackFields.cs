using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Storage;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Mailbox.Track;

/// <summary>The forms of the letter's page: those that its writer may use now.</summary>
internal sealed class TrackFields(IOptions<AttachmentOptions> files, IStringLocalizer<MailboxText> text)
{
    /// <summary>What errors about files are about.</summary>
    public const string Files = "Files";

    private const int Megabyte = 1024 * 1024;

    /// <summary>The forms, the most needed first.</summary>
    /// <param name="http">The request.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="sent">The form that was sent and could not be done; null for none.</param>
    /// <param name="errors">What is wrong with it.</param>
    public IReadOnlyList<Shape> Offered(HttpContext http, LetterRow letter, TrackAct? sent, FormErrors errors) =>
        [.. Kinds(letter).Select(kind => Form(http, kind, sent?.Kind == kind ? sent : null, sent?.Kind == kind ? errors : new FormErrors()))];

    /// <summary>One form.</summary>
    public Shape Form(HttpContext http, string kind, TrackAct? sent, FormErrors errors)
    {
        var fields = new FormFields("act-" + kind, errors);
        var words = fields.Field(
            nameof(TrackAct.Words), text["Track_Words_" + kind], sent?.Words ?? "", Hint(kind),
            ("maxlength", TrackAct.LongestWords.ToString(CultureInfo.InvariantCulture)), ("autocomplete", "off"));
        words["Rows"] = 4;
        words["Optional"] = kind is TrackAct.Rate or TrackAct.Withdraw ? "always" : null;
        return new Shape("TrackForm")
        {
            ["Kind"] = kind,
            ["Id"] = sent?.Id ?? Guid.NewGuid().ToString("N"),
            ["Action"] = http.Href("~/letters/track/" + kind),
            ["Heading"] = text["Track_Heading_" + kind].Value,
            ["Button"] = text["Track_Button_" + kind].Value,
            ["Words"] = words,
            ["TakesFiles"] = kind is TrackAct.Add or TrackAct.Clarify,
            ["FilesId"] = fields.Id(Files),
            ["FilesHint"] = text["Write_FilesHint", files.Value.MaxFiles, files.Value.MaxFileBytes / Megabyte].Value,
            ["FileErrors"] = errors.All.Where(error => error.Field == Files).Select(error => error.Message).ToList(),
            ["Accept"] = FileKind.Accept,
            ["Rates"] = kind is TrackAct.Rate,
            ["RateId"] = fields.Id(nameof(TrackAct.IsSatisfied)),
            ["RateError"] = errors[nameof(TrackAct.IsSatisfied)],
            ["IsSatisfied"] = sent?.IsSatisfied switch { true => "yes", false => "no", null => "" },
            ["IsOpen"] = sent is not null || kind is TrackAct.Clarify or TrackAct.Rate or TrackAct.Withdraw,
            ["Summary"] = fields.Summary(text["Write_Wrong"]),
        };
    }

    private string? Hint(string kind) => text["Track_Hint_" + kind] is { ResourceNotFound: false } hint ? hint.Value : null;

    private static IEnumerable<string> Kinds(LetterRow letter)
    {
        if (letter.MayClarify())
            yield return TrackAct.Clarify;
        if (letter.MayRate())
            yield return TrackAct.Rate;
        if (letter.MayReopen())
            yield return TrackAct.Reopen;
        if (letter.MayAdd())
            yield return TrackAct.Add;
    }
}
