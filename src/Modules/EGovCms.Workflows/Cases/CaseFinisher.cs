using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Deadlines;

namespace EGovCms.Workflows.Cases;

/// <summary>Ends a command: transitions that happen by themselves, storing, handlers, change log, audit.</summary>
internal sealed class CaseFinisher(
    TenantDb db, CaseMover mover, GuardRules guards, IEnumerable<IWorkflowHandler> handlers, CaseRecords records, WorkflowClock clock)
{
    /// <summary>More transitions by themselves than this go round in a circle.</summary>
    private const int MostAutomatic = 20;

    /// <param name="work">The case.</param>
    /// <param name="act">What was done, for the audit.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<WorkflowResult> FinishAsync(CaseWork work, CaseAct act, CancellationToken cancellation)
    {
        await GoOnAsync(work, cancellation);
        work.Row.Revision++;
        var after = work.Store();
        db.AddRange(work.Entries);
        records.Note(work, act);
        if (work.OpenDeadlines.Min(deadline => deadline.NextUtc) is { } next)
            db.AfterCommit(() => clock.WakeAt(next));
        await db.SaveChangesAsync(cancellation);
        if (await TellAsync(work, after, cancellation) is { } refusal)
            return Refusals.Because(work, refusal);
        await db.SaveChangesAsync(cancellation);
        // A handler may have moved the case on.
        return new WorkflowResult { Outcome = WorkflowOutcome.Done, Case = work.View() };
    }

    private async Task GoOnAsync(CaseWork work, CancellationToken cancellation)
    {
        for (var count = 0; count < MostAutomatic && work.Row.EndedUtc is null; count++)
        {
            if (await NextAsync(work, cancellation) is not { } transition)
                return;
            await mover.MoveAsync(work, transition, new FormAnswers(), cancellation);
        }
    }

    private async Task<WorkflowTransition?> NextAsync(CaseWork work, CancellationToken cancellation)
    {
        foreach (var transition in work.Definition.From(work.Row.State).Where(transition => transition.Automatic))
        {
            if ((await guards.ObstaclesAsync(transition, work, cancellation)).Count == 0)
                return transition;
        }

        return null;
    }

    private async Task<string?> TellAsync(CaseWork work, WorkflowCase after, CancellationToken cancellation)
    {
        foreach (var happened in work.Events.Select(make => make(after)))
        {
            foreach (var handler in handlers.Where(handler => handler.SubjectKind is null || handler.SubjectKind == after.Subject.Kind))
            {
                await handler.HandleAsync(happened, cancellation);
                if (happened.Refusal is { } reason)
                    return reason;
            }
        }

        return null;
    }
}
