using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Admin;

/// <summary>The page 待办, and tasks of other tenants' cases.</summary>
internal static class TaskEndpoints
{
    private const int PageSize = 20;
    private const int MostPages = 500;

    public static void MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapAdmin("/Tasks");
        tasks.MapGet("", (string? share, int? page, ListServices services, CancellationToken cancellation) => ListAsync(share, page, services, "", new FormErrors(), cancellation));
        tasks.MapPost("/Start", StartAsync);
        tasks.MapGet("/{home}/{taskId}", ShowGivenAsync);
        tasks.MapPost("/{home}/{taskId}/Complete", (HttpContext http, string home, string taskId, IFormCollection form, GivenCases given, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text) =>
            AnswerGivenAsync(http, home, taskId, new SentForm(taskId, form), isTask: true, given, actors, notices, text));
        tasks.MapPost("/{home}/{taskId}/Advance", (HttpContext http, string home, string taskId, IFormCollection form, GivenCases given, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text) =>
            AnswerGivenAsync(http, home, taskId, SentForm.Step(form), isTask: false, given, actors, notices, text));
    }

    private static async Task<IResult> ListAsync(string? share, int? page, ListServices services, string title, FormErrors errors, CancellationToken cancellation)
    {
        var actor = await services.Actors.CurrentAsync(cancellation);
        var shown = Enum.TryParse<InboxShare>(share, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : InboxShare.All;
        var number = Math.Clamp(page ?? 1, 1, MostPages);
        var found = await services.Inbox.ListAsync(new InboxQuery { Actor = actor, Share = shown, Skip = (number - 1) * PageSize, Take = PageSize }, cancellation);
        return Razor.Page<TaskListPage>(new
        {
            Share = shown,
            Number = number,
            Tasks = found.Take(PageSize).ToList(),
            HasMore = found.Count > PageSize,
            Count = await services.Inbox.CountAsync(actor, cancellation),
            Startable = (await services.Definitions.ListAsync(cancellation)).Where(each => AccessRules.MayAtHome(actor, each.Definition.Start, services.Tenant.Name)).ToList(),
            Now = services.Time.GetUtcNow().UtcDateTime,
            Home = services.Tenant.Name,
            NewTitle = title,
            Errors = errors,
        }, errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> StartAsync(HttpContext http, IFormCollection form, IWorkflowEngine engine, ListServices services, IStringLocalizer<WorkflowsText> text)
    {
        var title = form["Title"].ToString().Trim();
        var errors = new FormErrors();
        if (title.Length is 0 or > CaseRow.TitleLength)
        {
            errors.Add("Title", text["Start_Title", CaseRow.TitleLength]);
            return await ListAsync(null, null, services, title, errors, http.RequestAborted);
        }

        var result = await engine.StartAsync(new StartCase
        {
            Definition = form["Definition"].ToString(),
            Subject = new WorkflowSubject("manual", Guid.NewGuid().ToString("N")),
            Title = title,
            Actor = await services.Actors.CurrentAsync(http.RequestAborted),
            CommandId = form["Command"].ToString() is { Length: > 0 and <= 64 } command ? command : null,
        }, http.RequestAborted);
        if (result.Succeeded)
            return TypedResults.LocalRedirect(http.Href(WorkflowAddresses.Case(result.Case!.Id)));
        errors.Add("Definition", result.Errors[0].Message);
        return await ListAsync(null, null, services, title, errors, http.RequestAborted);
    }

    private static async Task<IResult> ShowGivenAsync(string home, string taskId, string? file, GivenCases given, IWorkflowActors actors, CancellationToken cancellation)
    {
        var actor = await actors.CurrentAsync(cancellation);
        if (file is not null)
            return CaseEndpoints.Handed(await given.OpenFileAsync(home, taskId, file, actor, cancellation));
        return await given.ReadAsync(home, taskId, actor, cancellation) is { } view
            ? Razor.Page<GivenTaskPage>(new { View = view, Home = home, TaskId = taskId })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> AnswerGivenAsync(
        HttpContext http, string home, string taskId, SentForm sent, bool isTask, GivenCases given, IWorkflowActors actors, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        var actor = await actors.CurrentAsync(http.RequestAborted);
        if (await given.DoAsync(home, taskId, sent, isTask, actor, http.RequestAborted) is not { } result)
            return TypedResults.NotFound();
        if (result.Succeeded)
        {
            notices.Success(text["Case_Moved"]);
            return TypedResults.LocalRedirect(http.Href(Addresses.Tasks));
        }

        var view = await given.ReadAsync(home, taskId, actor, http.RequestAborted);
        return view is null
            ? TypedResults.NotFound()
            : Razor.Page<GivenTaskPage>(new { View = view, Home = home, TaskId = taskId, Sent = sent, Errors = sent.Errors(result) }, SentForm.StatusOf(result));
    }

    /// <summary>What the list reads.</summary>
    internal sealed class ListServices(ITaskInbox inbox, IWorkflowActors actors, IWorkflowDefinitions definitions, ShellSettings tenant, TimeProvider time)
    {
        public ITaskInbox Inbox => inbox;

        public IWorkflowActors Actors => actors;

        public IWorkflowDefinitions Definitions => definitions;

        public ShellSettings Tenant => tenant;

        public TimeProvider Time => time;
    }
}
