using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Desk.Letter;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Storage;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk.Publishing;

/// <summary>公开: what the public reads of a letter is decided apart from its answer, by a person who sees what is masked.</summary>
internal static class PublishEndpoints
{
    /// <summary>The longest reason for a withdrawal, in characters.</summary>
    public const int ReasonLength = 200;

    /// <summary>The longest text that is published, in characters.</summary>
    public const int TextLength = 8000;

    public static void MapLetterPublishing(this IEndpointRouteBuilder letters)
    {
        letters.MapGet("/{letterId}/Publish", async (string letterId, PublishReader reader, CancellationToken cancellation) => Page(await reader.ReadAsync(letterId, null, cancellation)))
            .RequirePermission(MailboxPermissions.Publish);
        letters.MapPost("/{letterId}/Publish", PublishAsync).RequirePermission(MailboxPermissions.Publish);
        letters.MapPost("/{letterId}/Withdraw", WithdrawAsync).RequirePermission(MailboxPermissions.Publish);
    }

    private static async Task<IResult> PublishAsync(
        HttpContext http, string letterId, IFormCollection form, PublishReader reader, LetterDesk desk, TenantDb db, LetterPublication publication, IStringLocalizer<MailboxText> text)
    {
        if (await reader.ReadAsync(letterId, form, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        if (view.Obstacle is not null)
            return Page(view, status: StatusCodes.Status422UnprocessableEntity);
        if (form["Mask"] == "true")
            return Page(view);
        var errors = Check(view, text);
        if (!errors.IsEmpty)
            return Page(view, errors, StatusCodes.Status422UnprocessableEntity);
        return await StoreAsync(http, letterId, view, "Desk_IsPublished", desk, db, text, letter =>
            publication.PublishAsync(letter, view[PublishReader.Title], view[PublishReader.Body], view[PublishReader.Answer], http.RequestAborted));
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext http, string letterId, IFormCollection form, PublishReader reader, LetterDesk desk, TenantDb db, LetterPublication publication, IStringLocalizer<MailboxText> text)
    {
        if (await reader.ReadAsync(letterId, null, http.RequestAborted) is not { Letter.PublishedUtc: not null } view)
            return TypedResults.NotFound();
        var reason = form["Reason"].ToString().Trim();
        if (reason.Length is > 0 and <= ReasonLength)
            return await StoreAsync(http, letterId, view, "Desk_IsWithdrawn", desk, db, text, letter => publication.WithdrawAsync(letter, reason, http.RequestAborted));
        var errors = new FormErrors();
        errors.Add("Reason", text["Desk_ReasonNeeded", ReasonLength]);
        return Page(view, errors, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> StoreAsync(
        HttpContext http, string letterId, PublishView view, string done, LetterDesk desk, TenantDb db, IStringLocalizer<MailboxText> text, Func<LetterRow, Task> store)
    {
        var letter = await db.Set<LetterRow>().FirstAsync(row => row.Id == letterId, http.RequestAborted);
        try
        {
            if (letter.Revision == view.Revision)
            {
                await store(letter);
                return desk.Done(http, letterId, done);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }

        var errors = new FormErrors();
        errors.Add(text["Desk_Conflict"]);
        // What was written stays; the next try is about the letter as it stands now.
        return Page(view with { Revision = await db.Set<LetterRow>().AsNoTracking().Where(row => row.Id == letterId).Select(row => row.Revision).FirstAsync(http.RequestAborted) }, errors, StatusCodes.Status409Conflict);
    }

    private static FormErrors Check(PublishView view, IStringLocalizer<MailboxText> text)
    {
        var errors = new FormErrors();
        foreach (var each in view.Texts)
        {
            var most = MaxLength(each.Name);
            if (each.Result.Length == 0 || each.Result.Length > most)
                errors.Add(each.Name, text["Desk_TextNeeded", most]);
        }

        return errors;
    }

    internal static int MaxLength(string name) => name == PublishReader.Title ? LetterRow.TitleLength : TextLength;

    private static IResult Page(PublishView? view, FormErrors? errors = null, int status = StatusCodes.Status200OK) =>
        view is null ? TypedResults.NotFound() : Razor.Page<PublishPage>(new { View = view, Errors = errors ?? new FormErrors() }, status);
}
