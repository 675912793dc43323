using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Admin;

/// <summary>The page of a case, for all who have a part in it: the engine looks at who may do what.</summary>
internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapAdmin("/Cases");
        cases.MapGet("/{caseId}", ShowAsync);
        cases.MapPost("/{caseId}/Advance", AdvanceAsync);
        cases.MapPost("/{caseId}/Complete", CompleteAsync);
    }

    private static async Task<IResult> ShowAsync(string caseId, string? file, CaseViewReader reader, IWorkflowActors actors, CancellationToken cancellation)
    {
        if (await reader.ReadForAsync(caseId, await actors.CurrentAsync(cancellation), cancellation) is not { } view)
            return TypedResults.NotFound();
        return file is null ? Razor.Page<CasePage>(new { View = view }) : Handed(await reader.OpenFileAsync(view, file, cancellation));
    }

    /// <summary>Always to be saved and never shown by the browser: it came from a stranger.</summary>
    internal static IResult Handed(WorkflowFileContent? file) => file is null ? TypedResults.NotFound() : TypedResults.File(file.Bytes, file.ContentType, file.Name);

    private static async Task<IResult> AdvanceAsync(
        HttpContext http, string caseId, IFormCollection form, CaseViewReader reader, IWorkflowEngine engine, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        var actor = await actors.CurrentAsync(http.RequestAborted);
        if (await reader.ReadForAsync(caseId, actor, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        if (view.WorkAddress is { } address)
            return Elsewhere(http, address, notices, text);
        var sent = SentForm.Step(form);
        var result = await engine.AdvanceAsync(sent.Advance(view, actor), http.RequestAborted);
        return await AnswerAsync(http, caseId, sent, result, reader, actor, notices, text);
    }

    private static async Task<IResult> CompleteAsync(
        HttpContext http, string caseId, IFormCollection form, CaseViewReader reader, IWorkflowEngine engine, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        var actor = await actors.CurrentAsync(http.RequestAborted);
        if (await reader.ReadForAsync(caseId, actor, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        if (view.WorkAddress is { } address)
            return Elsewhere(http, address, notices, text);
        var sent = SentForm.Task(form);
        if (view.Tasks.FirstOrDefault(task => task.Id == sent.Name) is not { } task)
            return TypedResults.NotFound();
        var result = await engine.CompleteTaskAsync(sent.Complete(view, task, actor), http.RequestAborted);
        return await AnswerAsync(http, caseId, sent, result, reader, actor, notices, text);
    }

    /// <summary>Nothing was done: the module's own page has what the step needs.</summary>
    private static RedirectHttpResult Elsewhere(HttpContext http, string address, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        notices.Error(text["Case_Elsewhere"]);
        return TypedResults.LocalRedirect(http.Href(address));
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string caseId, SentForm sent, WorkflowResult result, CaseViewReader reader, WorkflowActor actor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (result.Succeeded)
        {
            notices.Success(text["Case_Moved"]);
            return TypedResults.LocalRedirect(http.Href(WorkflowAddresses.Case(caseId)));
        }

        // As it stands now, with what was entered.
        var view = await reader.ReadForAsync(caseId, actor, http.RequestAborted);
        return view is null ? TypedResults.NotFound() : Razor.Page<CasePage>(new { View = view, Sent = sent, Errors = sent.Errors(result) }, SentForm.StatusOf(result));
    }
}
