using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Admin;

/// <summary>
/// Cases of other tenants of which a task lies with this one. Read and moved in their own tenant, by its services: here nothing is known of them but where to look.
/// </summary>
internal sealed class GivenCases(IShellHost shells, ShellSettings tenant)
{
    /// <summary>The case, without its history; null unless an open task of it lies with the actor.</summary>
    public async Task<CaseView?> ReadAsync(string home, string taskId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (!IsOther(home))
            return null;
        await using var scope = await shells.CreateScopeAsync(home, cancellation);
        return await FindAsync(scope.Services, taskId, actor, cancellation);
    }

    /// <summary>Does the task, or a step of its case; null when it does not lie with the actor.</summary>
    public async Task<WorkflowResult?> DoAsync(string home, string taskId, SentForm sent, bool isTask, WorkflowActor actor, CancellationToken cancellation)
    {
        if (!IsOther(home))
            return null;
        await using var scope = await shells.CreateScopeAsync(home, cancellation);
        if (await FindAsync(scope.Services, taskId, actor, cancellation) is not { } view)
            return null;
        var engine = scope.Services.GetRequiredService<IWorkflowEngine>();
        var task = view.Tasks.First(task => task.Id == taskId);
        return isTask
            ? await engine.CompleteTaskAsync(sent.Complete(view, task, actor), cancellation)
            : await engine.AdvanceAsync(sent.Advance(view, actor), cancellation);
    }

    /// <summary>A file of what the case is about; null when the task does not lie with the actor, or the file cannot be opened.</summary>
    public async Task<WorkflowFileContent?> OpenFileAsync(string home, string taskId, string fileId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (!IsOther(home))
            return null;
        await using var scope = await shells.CreateScopeAsync(home, cancellation);
        return await FindAsync(scope.Services, taskId, actor, cancellation) is { } view
            ? await scope.Services.GetRequiredService<CaseViewReader>().OpenFileAsync(view, fileId, cancellation)
            : null;
    }

    // A tenant without workflows has no such service, and so no such task.
    private static async Task<CaseView?> FindAsync(IServiceProvider services, string taskId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (services.GetService<Cases.CaseReader>() is not { } cases
            || await cases.TaskAsync(taskId, cancellation) is not { State: WorkflowTaskState.Open } task || !actor.BelongsTo(task.Party))
            return null;
        var view = await services.GetRequiredService<CaseViewReader>().ReadForAsync(task.CaseId, actor, cancellation);
        return view is null ? null : view with { History = [], Mine = [.. view.Mine.Where(mine => mine.Id == taskId)], Tasks = [.. view.Tasks.Where(each => each.Id == taskId)] };
    }

    private bool IsOther(string home) =>
        !string.Equals(home, tenant.Name, StringComparison.OrdinalIgnoreCase) && shells.TryGetSettings(home, out var settings) && settings.State is TenantState.Running;
}
