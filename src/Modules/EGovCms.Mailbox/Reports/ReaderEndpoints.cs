using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

/// <summary>Who may open reports, and one's own pass phrase.</summary>
internal static class ReaderEndpoints
{
    private const string Address = UnlockEndpoints.Address + "/Readers";

    public static void MapReaders(this RouteGroupBuilder unlocked)
    {
        unlocked.MapGet("/Readers", (ReaderPeople people, CancellationToken cancellation) => ShowAsync(people, new(), new(), cancellation));
        unlocked.MapPost("/Readers", AddAsync);
        unlocked.MapPost("/Readers/Remove", RemoveAsync).RequireConfirmation();
        unlocked.MapPost("/Readers/Passphrase", ChangeAsync);
    }

    private static async Task<IResult> ShowAsync(ReaderPeople people, FormErrors addErrors, FormErrors ownErrors, CancellationToken cancellation)
    {
        var (readers, others) = await people.ListAsync(cancellation);
        return Razor.Page<ReadersPage>(
            new { Readers = readers, Others = others, AddErrors = addErrors, OwnErrors = ownErrors },
            addErrors.IsEmpty && ownErrors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, IFormCollection form, ReportReaders readers, OpenReports reports, ReaderPeople people, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var (passphrase, errors) = PassphraseForm.Read(form, text);
        var member = (await people.ListAsync(http.RequestAborted)).Others.FirstOrDefault(each => each.UserId == form["UserId"].ToString());
        if (member is null)
            errors.Add("UserId", text["Report_ReaderMissing"]);
        if (member is null || passphrase is null || reports.Body is not { } key)
            return await ShowAsync(people, errors, new(), http.RequestAborted);
        await readers.AddAsync(key, member.UserId, passphrase, member.UserName, http.RequestAborted);
        notices.Success(text["Report_ReaderAdded", member.UserName]);
        return TypedResults.LocalRedirect(http.Href(Address));
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext http, IFormCollection form, ReportReaders readers, ReaderPeople people, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var id = form["UserId"].ToString();
        var name = (await people.ListAsync(http.RequestAborted)).Readers.FirstOrDefault(each => each.UserId == id)?.UserName ?? id;
        if (await readers.RemoveAsync(id, name, http.RequestAborted))
            notices.Success(text["Report_ReaderRemoved", name]);
        else
            notices.Error(text["Report_ReaderLast"]);
        return TypedResults.LocalRedirect(http.Href(Address));
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, IFormCollection form, ReportReaders readers, ReaderPeople people, INotices notices, PassphraseTries tries, ICurrentUser user, IStringLocalizer<MailboxText> text)
    {
        var (passphrase, errors) = PassphraseForm.Read(form, text, ReadersPage.Own);
        var id = user.Id ?? "";
        if (passphrase is not null && !tries.MayTry(id))
            errors.Add("Passphrase", text["Report_TooManyTries", (int)PassphraseTries.Pause.TotalMinutes]);
        if (passphrase is null || !errors.IsEmpty)
            return await ShowAsync(people, new(), errors, http.RequestAborted);
        var changed = await readers.ChangeAsync(form["Passphrase"].ToString(), passphrase, http.RequestAborted);
        tries.Count(id, changed);
        if (!changed)
        {
            errors.Add("Passphrase", text["Report_WrongPassphrase"]);
            return await ShowAsync(people, new(), errors, http.RequestAborted);
        }

        notices.Success(text["Report_PassphraseChanged"]);
        return TypedResults.LocalRedirect(http.Href(Address));
    }
}
