using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Cases;

/// <summary>Reads cases and what belongs to them.</summary>
internal sealed class CaseReader(TenantDb db, CaseWords words)
{
    public async Task<WorkflowCase?> FindAsync(string caseId, CancellationToken cancellation) =>
        (await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == caseId, cancellation))?.View(words);

    public async Task<IReadOnlyList<WorkflowCase>> OfSubjectAsync(WorkflowSubject subject, CancellationToken cancellation) =>
        [.. (await db.Set<CaseRow>().AsNoTracking().Where(row => row.SubjectKind == subject.Kind && row.SubjectId == subject.Id)
            .OrderByDescending(row => row.StartedUtc).ThenByDescending(row => row.Id).ToListAsync(cancellation)).Select(row => row.View(words))];

    public async Task<IReadOnlyList<WorkflowTask>> TasksAsync(string caseId, CancellationToken cancellation) =>
        [.. (await db.Set<TaskRow>().AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.OpenedUtc).ThenBy(row => row.Id)
            .ToListAsync(cancellation)).Select(row => row.View(words))];

    public async Task<IReadOnlyList<WorkflowDue>> DeadlinesAsync(string caseId, CancellationToken cancellation) =>
        [.. (await db.Set<DeadlineRow>().AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.Id).ToListAsync(cancellation)).Select(row => row.View())];

    public async Task<IReadOnlyList<WorkflowEntry>> HistoryAsync(string caseId, CancellationToken cancellation) =>
        [.. (await db.Set<EntryRow>().AsNoTracking().Where(row => row.CaseId == caseId).OrderBy(row => row.Number).ToListAsync(cancellation)).Select(row => row.View(words))];

    /// <summary>The task, or null.</summary>
    public async Task<WorkflowTask?> TaskAsync(string taskId, CancellationToken cancellation) =>
        (await db.Set<TaskRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == taskId, cancellation))?.View(words);
}
