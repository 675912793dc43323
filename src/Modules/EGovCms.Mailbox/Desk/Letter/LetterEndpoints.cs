using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Mailbox.Flow.Steps;
using EGovCms.Mailbox.Letters;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>The page of a letter, and what staff do there. Who may do which step, the engine looks at.</summary>
internal static class LetterEndpoints
{
    public static string Address(string letterId) => $"~/Admin/Letters/{Uri.EscapeDataString(letterId)}";

    public static void MapLetter(this IEndpointRouteBuilder letters)
    {
        letters.MapGet("/{letterId}", ShowAsync);
        letters.MapPost("/{letterId}/Advance", AdvanceAsync);
        letters.MapPost("/{letterId}/Complete", CompleteAsync);
        letters.MapPost("/{letterId}/Note", NoteAsync);
        letters.MapPost("/{letterId}/Reveal", RevealAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string letterId, string? merge, string? file, LetterDesk desk, LetterDownload download)
    {
        var cancellation = http.RequestAborted;
        if (file is not null)
            return await download.OpenAsync(http, letterId, file);
        if (await desk.ReadAsync(letterId, cancellation) is not { } view)
            return TypedResults.NotFound();
        // From the list of similar letters: the step's form stands open with the other's query code in it.
        return LetterNumber.Parse(merge) is { } number ? await desk.PageAsync(view, Prefilled(MergeStep.Name, MergeStep.IntoField, number)) : await desk.PageAsync(view);
    }

    private static async Task<IResult> AdvanceAsync(HttpContext http, string letterId, IFormCollection form, LetterDesk desk, DraftHelp help, IWorkflowEngine engine)
    {
        var cancellation = http.RequestAborted;
        if (await desk.ReadAsync(letterId, cancellation) is not { Case: { } found } view)
            return TypedResults.NotFound();
        var sent = SentForm.Step(form);
        if (await help.FillAsync(sent, view, cancellation) is { } filled)
            return await desk.PageAsync(view, filled);
        return await AnswerAsync(http, letterId, sent, await engine.AdvanceAsync(sent.Advance(found, await desk.ActorAsync(cancellation)), cancellation), desk);
    }

    private static async Task<IResult> CompleteAsync(HttpContext http, string letterId, IFormCollection form, LetterDesk desk, IWorkflowEngine engine)
    {
        var cancellation = http.RequestAborted;
        var sent = SentForm.Task(form);
        if (await desk.ReadAsync(letterId, cancellation) is not { Case: { } found } || found.Tasks.FirstOrDefault(task => task.Id == sent.Name) is not { } task)
            return TypedResults.NotFound();
        return await AnswerAsync(http, letterId, sent, await engine.CompleteTaskAsync(sent.Complete(found, task, await desk.ActorAsync(cancellation)), cancellation), desk);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string letterId, SentForm sent, WorkflowResult result, LetterDesk desk)
    {
        if (result.Succeeded)
            return desk.Done(http, letterId, "Desk_Moved");
        // As it stands now, with what was entered: somebody may have been faster.
        return await desk.ReadAsync(letterId, http.RequestAborted) is { } view
            ? await desk.PageAsync(view, sent, sent.Errors(result), SentForm.StatusOf(result))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> NoteAsync(HttpContext http, string letterId, IFormCollection form, LetterDesk desk, LetterNotes notes, IStringLocalizer<MailboxText> text)
    {
        if (await desk.ReadAsync(letterId, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var words = form["Note"].ToString().ReplaceLineEndings("\n").Trim();
        if (words.Length is > 0 and <= LetterNotes.Length)
        {
            await notes.AddAsync(view.Letter, words, (await desk.ActorAsync(http.RequestAborted)).Name, http.RequestAborted);
            return desk.Done(http, letterId, "Desk_Noted");
        }

        var errors = new FormErrors();
        errors.Add("Note", text["Desk_TextNeeded", LetterNotes.Length]);
        return await desk.PageAsync(view, new SentForm("Note", form), errors, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RevealAsync(HttpContext http, string letterId, LetterDesk desk, IAuditTrail audit)
    {
        if (await desk.ReadAsync(letterId, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        // Written down before it is shown: what could not be recorded is not told.
        await audit.RecordAsync("letter.contact-revealed", view.Letter.Number, cancellation: http.RequestAborted);
        return await desk.PageAsync(view, isRevealed: true);
    }

    private static SentForm Prefilled(string step, string field, string value) =>
        new(step, new FormCollection(new Dictionary<string, StringValues> { [SentForm.Field(step, field)] = value }));
}
