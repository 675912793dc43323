using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>转办: those units remain that still work on it; the new ones are added as their tasks are opened.</summary>
internal sealed class DispatchStep(TenantDb db) : ILetterStep
{
    public string Transition => "dispatch";

    public async Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        var open = await db.Set<UnitRow>().Where(unit => unit.LetterId == letter.Id && unit.DoneUtc == null).OrderBy(unit => unit.TaskId).Select(unit => unit.Name).ToListAsync(cancellation);
        letter.Units = LetterUnits.Join(open);
    }
}
