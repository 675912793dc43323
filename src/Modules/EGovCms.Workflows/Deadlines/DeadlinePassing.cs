using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Deadlines;

/// <summary>
/// Deals with one deadline, in one transaction: history, handlers, the transition that follows. The case's revision grows with it, so of two processes that
/// come at the same time one finds that it is done.
/// </summary>
internal sealed class DeadlinePassing(
    TenantDb db, CommandRunner runner, CaseLoader loader, GuardRules guards, CaseMover mover, CaseFinisher finisher, Refusals refusals)
{
    public Task<WorkflowResult> PassAsync(string deadlineId, CancellationToken cancellation) =>
        runner.RunAsync(null, mayRepeat: true, () => PassOnceAsync(deadlineId, cancellation), cancellation);

    private async Task<WorkflowResult> PassOnceAsync(string deadlineId, CancellationToken cancellation)
    {
        var caseId = await db.Set<DeadlineRow>().Where(row => row.Id == deadlineId).Select(row => row.CaseId).FirstOrDefaultAsync(cancellation);
        if (caseId is null || await loader.LoadAsync(caseId, WorkflowActor.System, cancellation) is not { } work)
            return refusals.NotFound();
        var deadline = work.Deadlines.First(row => row.Id == deadlineId);
        // Another process was faster, or the case has moved on.
        if (deadline.ClosedUtc is not null || deadline.NextUtc is not { } next || next > work.Now)
            return refusals.NotFound();
        if (deadline.DueUtc <= work.Now)
            await PassedAsync(work, deadline, cancellation);
        else
            Near(work, deadline);
        return await finisher.FinishAsync(work, CaseAct.Deadline, cancellation);
    }

    private static void Near(CaseWork work, DeadlineRow deadline)
    {
        deadline.NearUtc = work.Now;
        DeadlineDates.SetNext(deadline);
        Note(work, deadline, WorkflowEventKind.DeadlineNear);
    }

    private async Task PassedAsync(CaseWork work, DeadlineRow deadline, CancellationToken cancellation)
    {
        deadline.PassedUtc = work.Now;
        DeadlineDates.SetNext(deadline);
        Note(work, deadline, WorkflowEventKind.DeadlinePassed);
        var follows = deadline.TaskId is null ? work.Definition.Deadlines.FirstOrDefault(each => each.Name == deadline.Name)?.Transition : null;
        if (follows is not { Length: > 0 } || work.Definition.Transition(follows) is not { } transition || !transition.From.Contains(work.Row.State))
            return;
        if ((await guards.ObstaclesAsync(transition, work, cancellation)).Count == 0)
            await mover.MoveAsync(work, transition, new FormAnswers(), cancellation);
    }

    private static void Note(CaseWork work, DeadlineRow deadline, WorkflowEventKind kind)
    {
        var task = work.Tasks.Find(task => task.Id == deadline.TaskId);
        work.Write(kind, entry =>
        {
            entry.Deadline = deadline.Name;
            entry.Task = task;
            entry.DueAfterUtc = deadline.DueUtc;
        });
        work.Tell(kind, happened =>
        {
            happened.Deadline = deadline;
            happened.Task = task;
        });
    }
}
