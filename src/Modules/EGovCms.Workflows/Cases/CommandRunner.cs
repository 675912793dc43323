using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Cases;

/// <summary>Runs commands: each once by its id, and anew when someone else was faster and it does not matter.</summary>
internal sealed class CommandRunner(TenantDb db, CaseWords words, CaseTransaction transaction, Refusals refusals)
{
    private const int Attempts = 10;

    /// <param name="commandId">The command's id, or null.</param>
    /// <param name="mayRepeat">The command counts whatever the case's revision is.</param>
    /// <param name="work">What it does, in a transaction.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<WorkflowResult> RunAsync(string? commandId, bool mayRepeat, Func<Task<WorkflowResult>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await transaction.RunAsync(async () => await DoneAsync(commandId, cancellation) ?? await work(), cancellation);
            if (result.Succeeded)
                return result;
            var isConflict = result.Outcome is WorkflowOutcome.Conflict;
            // A refusal may come of this very command, which another node did between the look for it and the look at the case.
            if (!isConflict || transaction.IsInside || !mayRepeat || attempt == Attempts)
                return await DoneAsync(commandId, cancellation) ?? (isConflict && result.Errors.Count == 0 ? refusals.Conflict() : result);
        }
    }

    private async Task<WorkflowResult?> DoneAsync(string? commandId, CancellationToken cancellation)
    {
        if (commandId is null)
            return null;
        var row = await db.Set<EntryRow>().AsNoTracking().Where(entry => entry.CommandId == commandId)
            .Join(db.Set<CaseRow>().AsNoTracking(), entry => entry.CaseId, found => found.Id, (_, found) => found).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new WorkflowResult { Outcome = WorkflowOutcome.Repeated, Case = row.View(words) };
    }
}
