using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

    private static async Task<IResult> ShowAsync(string caseId, CaseViewReader reader, IWorkflowActors actors, CancellationToken cancellation) =>
        await reader.ReadAsync(caseId, await actors.CurrentAsync(cancellation), cancellation) is { } view ? Razor.Page<CasePage>(new { View = view }) : TypedResults.NotFound();

    private static async Task<IResult> AdvanceAsync(
        HttpContext http, string caseId, IFormCollection form, CaseViewReader reader, IWorkflowEngine engine, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        var actor = await actors.CurrentAsync(http.RequestAborted);
        if (await reader.ReadAsync(caseId, actor, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var sent = new SentForm(form["Step"].ToString(), form);
        var result = await engine.AdvanceAsync(new AdvanceCase
        {
            CaseId = caseId,
            Transition = sent.Name,
            Actor = actor,
            Values = sent.Values(view.Definition.Transition(sent.Name)?.Fields ?? []),
            Comment = sent.Comment,
            ExpectedRevision = sent.Revision,
            CommandId = sent.Command,
        }, http.RequestAborted);
        return await AnswerAsync(http, caseId, sent, result, reader, actor, notices, text);
    }

    private static async Task<IResult> CompleteAsync(
        HttpContext http, string caseId, IFormCollection form, CaseViewReader reader, IWorkflowEngine engine, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        var actor = await actors.CurrentAsync(http.RequestAborted);
        if (await reader.ReadAsync(caseId, actor, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var sent = new SentForm(form["Task"].ToString(), form);
        var task = view.Tasks.FirstOrDefault(task => task.Id == sent.Name);
        if (task is null)
            return TypedResults.NotFound();
        var result = await engine.CompleteTaskAsync(new CompleteTask
        {
            TaskId = task.Id,
            Actor = actor,
            Result = sent.Result,
            Values = sent.Values(view.Definition.Task(task.Name)?.Form ?? []),
            Comment = sent.Comment,
            CommandId = sent.Command,
        }, http.RequestAborted);
        return await AnswerAsync(http, caseId, sent, result, reader, actor, notices, text);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string caseId, SentForm sent, WorkflowResult result, CaseViewReader reader, WorkflowActor actor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (result.Succeeded)
        {
            notices.Success(text["Case_Moved"]);
            return TypedResults.LocalRedirect(http.Href(Addresses.Case(caseId)));
        }

        // As it stands now, with what was entered.
        var view = await reader.ReadAsync(caseId, actor, http.RequestAborted);
        return view is null ? TypedResults.NotFound() : Razor.Page<CasePage>(new { View = view, Sent = sent, Errors = sent.Errors(result) }, StatusOf(result));
    }

    internal static int StatusOf(WorkflowResult result) => result.Outcome switch
    {
        WorkflowOutcome.Conflict => StatusCodes.Status409Conflict,
        WorkflowOutcome.Forbidden => StatusCodes.Status403Forbidden,
        WorkflowOutcome.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
