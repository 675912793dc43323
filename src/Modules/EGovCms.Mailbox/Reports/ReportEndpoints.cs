using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

/// <summary>Sealed reports, for who holds the permission and has unlocked.</summary>
internal static class ReportEndpoints
{
    private const int LongestWords = 4000;
    private const int MostPages = 500;

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapAdmin("/Reports").RequirePermission(MailboxPermissions.ReadReports);
        reports.MapUnlock();
        var unlocked = reports.MapGroup("").AddEndpointFilter<ReportUnlock>();
        unlocked.MapGet("", ListAsync);
        unlocked.MapGet("/{letterId}", ShowAsync);
        unlocked.MapGet("/{letterId}/Files/{fileId}", OpenAsync);
        unlocked.MapPost("/{letterId}/Step", StepAsync);
        unlocked.MapPost("/{letterId}/Note", NoteAsync);
        unlocked.MapReaders();
    }

    private static async Task<IResult> ListAsync(string? state, int? page, ReportDesk desk, CancellationToken cancellation)
    {
        var number = Math.Clamp(page ?? 1, 1, MostPages);
        var reports = await desk.ListAsync(string.IsNullOrEmpty(state) ? null : state, number, cancellation);
        return Razor.Page<ReportListPage>(new { Reports = reports, State = state ?? "", Number = number });
    }

    private static async Task<IResult> ShowAsync(string letterId, ReportDesk desk, IAuditTrail audit, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(letterId, cancellation) is not { } view)
            return TypedResults.NotFound();
        await audit.RecordAsync("report.opened", letterId, cancellation: cancellation);
        return Razor.Page<ReportPage>(new { View = view });
    }

    private static async Task<IResult> OpenAsync(
        HttpContext http, string letterId, string fileId, ReportDesk desk, AttachmentReader files, INotices notices, IStringLocalizer<MailboxText> text)
    {
        if (await desk.ReadAsync(letterId, http.RequestAborted) is not { } view || await files.OpenAsync(view.Letter, fileId, http.RequestAborted) is not { } found)
            return TypedResults.NotFound();
        if (found.Bytes is { } bytes)
            return TypedResults.File(bytes, found.Row.ContentType, found.Name);
        notices.Error(text["Attachment_State_" + found.Row.State]);
        return TypedResults.LocalRedirect(http.Href($"{UnlockEndpoints.Address}/{letterId}"));
    }

    private static async Task<IResult> StepAsync(
        HttpContext http, string letterId, IFormCollection form, ReportDesk desk, ISettingsStore settings, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var (step, words) = (form["Step"].ToString(), form["Words"].ToString().Trim());
        var errors = new FormErrors();
        if (step is ReportDesk.Answer or ReportDesk.Refuse && words.Length == 0)
            errors.Add("Words", text[step == ReportDesk.Answer ? "Report_AnswerMissing" : "Report_ReasonMissing"]);
        else if (words.Length > LongestWords)
            errors.Add("Words", text["Report_WordsLong", LongestWords]);
        if (errors.IsEmpty)
        {
            var author = (await settings.GetAsync<SiteSettings>(http.RequestAborted)).Organizer;
            if (await desk.StepAsync(letterId, step, words, author, form["Command"].ToString(), http.RequestAborted) is not { } result)
                return TypedResults.NotFound();
            if (result.Succeeded)
            {
                notices.Success(text["Report_Moved"]);
                return TypedResults.LocalRedirect(http.Href($"{UnlockEndpoints.Address}/{letterId}"));
            }

            foreach (var error in result.Errors)
                errors.Add("Words", error.Message);
        }

        return await AgainAsync(letterId, words, errors, desk, http.RequestAborted);
    }

    private static async Task<IResult> NoteAsync(
        HttpContext http, string letterId, IFormCollection form, ReportDesk desk, IWorkflowActors actors, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var note = form["Note"].ToString().Trim();
        var errors = new FormErrors();
        if (note.Length is 0 or > LongestWords)
        {
            errors.Add("Note", text["Report_NoteMissing", LongestWords]);
            return await AgainAsync(letterId, note, errors, desk, http.RequestAborted);
        }

        if (!await desk.NoteAsync(letterId, note, (await actors.CurrentAsync(http.RequestAborted)).Name, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Report_Noted"]);
        return TypedResults.LocalRedirect(http.Href($"{UnlockEndpoints.Address}/{letterId}"));
    }

    private static async Task<IResult> AgainAsync(string letterId, string words, FormErrors errors, ReportDesk desk, CancellationToken cancellation) =>
        await desk.ReadAsync(letterId, cancellation) is { } view
            ? Razor.Page<ReportPage>(new { View = view, Words = words, Errors = errors }, StatusCodes.Status422UnprocessableEntity)
            : TypedResults.NotFound();
}
