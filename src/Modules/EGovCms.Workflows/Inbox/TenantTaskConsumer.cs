using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Inbox;

/// <summary>
/// Copies what lies with other tenants into the platform's store, after the case's commit. Each entry makes the copies of its case anew from what is true now, so
/// doing it twice does no harm, and a crash in between only delays it.
/// </summary>
internal sealed class TenantTaskConsumer(TenantDb db, PlatformTasks platform, IWorkflowDefinitions definitions, SubjectSources subjects, ShellSettings tenant) : IChangeConsumer
{
    public string Name => "workflow-tenant-tasks";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        foreach (var id in entries.Where(entry => entry.Kind == CaseRecords.Changed).Select(entry => entry.Subject).Distinct())
        {
            if (await db.Set<TaskRow>().AnyAsync(task => task.CaseId == id && task.PartyTenant != tenant.Name, cancellation))
                await platform.ReplaceAsync(id, await ReadAsync(id, cancellation), cancellation);
        }
    }

    private async Task<IReadOnlyList<PlatformTaskRow>> ReadAsync(string caseId, CancellationToken cancellation)
    {
        var row = await db.Set<CaseRow>().AsNoTracking().FirstAsync(found => found.Id == caseId, cancellation);
        if (await definitions.FindAsync(row.Definition, row.Version, cancellation) is not { Definition: var definition })
            return [];
        var tasks = await db.Set<TaskRow>().AsNoTracking()
            .Where(task => task.CaseId == caseId && task.State == WorkflowTaskState.Open && task.PartyTenant != tenant.Name).ToListAsync(cancellation);
        var whole = tasks.Count == 0 ? null : await subjects.StandingAsync(new WorkflowSubject(row.SubjectKind, row.SubjectId), cancellation);
        return [.. tasks.Select(task => new PlatformTaskRow
        {
            CaseTenant = tenant.Name,
            TaskId = task.Id,
            CaseId = caseId,
            PartyKind = task.PartyKind,
            PartyTenant = task.PartyTenant,
            PartyId = task.PartyId,
            PartyName = task.PartyName,
            CaseTitle = row.Title,
            DefinitionTitle = WorkflowJson.Write(definition.Title),
            TaskTitle = WorkflowJson.Write(TaskTitles.Of(definition, task.Name, task.IsOfState)),
            OpenedUtc = task.OpenedUtc,
            DueUtc = task.DueUtc,
            WarnUtc = task.WarnUtc,
            WholeDueUtc = whole?.DueUtc,
            Mark = whole is null ? "{}" : WorkflowJson.Write(whole.Mark),
            MarkTone = whole?.Tone ?? WorkflowTone.Neutral,
        }),];
    }
}
