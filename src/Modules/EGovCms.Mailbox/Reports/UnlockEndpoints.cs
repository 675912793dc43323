using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

/// <summary>Making the body's key, unlocking and locking.</summary>
internal static class UnlockEndpoints
{
    public const string Address = "~/Admin/Reports";

    public static void MapUnlock(this RouteGroupBuilder reports)
    {
        reports.MapPost("/Key", MakeKeyAsync);
        reports.MapPost("/Unlock", UnlockAsync);
        reports.MapPost("/Lock", Lock);
    }

    /// <summary>The page that asks for the pass phrase, or for the first one where there is no key yet.</summary>
    public static async Task<IResult> AskAsync(HttpContext http, FormErrors? errors = null)
    {
        var status = errors is null ? (HttpMethods.IsGet(http.Request.Method) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden) : StatusCodes.Status422UnprocessableEntity;
        if (await http.RequestServices.GetRequiredService<ReportKeys>().CurrentAsync(http.RequestAborted) is not { } key)
            return Razor.Page<KeyPage>(new { Errors = errors ?? new FormErrors() }, status);
        var isReader = await http.RequestServices.GetRequiredService<ReportReaders>().IsReaderAsync(http.RequestAborted);
        return Razor.Page<UnlockPage>(new { key.Fingerprint, IsReader = isReader, Errors = errors ?? new FormErrors() }, status);
    }

    private static async Task<IResult> MakeKeyAsync(HttpContext http, IFormCollection form, ReportReaders readers, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var (passphrase, errors) = PassphraseForm.Read(form, text);
        if (passphrase is null)
            return await AskAsync(http, errors);
        if (await readers.FoundAsync(passphrase, http.RequestAborted))
            notices.Success(text["Report_KeyMade"]);
        return TypedResults.LocalRedirect(http.Href(Address));
    }

    private static async Task<IResult> UnlockAsync(
        HttpContext http, IFormCollection form, ReportReaders readers, ReportSessions sessions, PassphraseTries tries, ICurrentUser user, IStringLocalizer<MailboxText> text)
    {
        var errors = new FormErrors();
        var id = user.Id ?? "";
        if (!tries.MayTry(id))
        {
            errors.Add("Passphrase", text["Report_TooManyTries", (int)PassphraseTries.Pause.TotalMinutes]);
            return await AskAsync(http, errors);
        }

        var key = await readers.OpenAsync(form["Passphrase"].ToString(), http.RequestAborted);
        tries.Count(id, key is not null);
        if (key is null)
        {
            errors.Add("Passphrase", text["Report_WrongPassphrase"]);
            return await AskAsync(http, errors);
        }

        http.Response.Cookies.Append(ReportUnlock.Cookie, sessions.Add(id, key), ReportUnlock.Options(http));
        return TypedResults.LocalRedirect(http.Href(Address));
    }

    private static RedirectHttpResult Lock(HttpContext http, ReportSessions sessions, INotices notices, IStringLocalizer<MailboxText> text)
    {
        sessions.Remove(http.Request.Cookies[ReportUnlock.Cookie]);
        http.Response.Cookies.Delete(ReportUnlock.Cookie, ReportUnlock.Options(http));
        notices.Success(text["Report_LockedNow"]);
        return TypedResults.LocalRedirect(http.Href(Address));
    }
}
