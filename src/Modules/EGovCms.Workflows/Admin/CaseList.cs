using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Admin;

/// <summary>Cases of a definition, the newest first.</summary>
internal sealed class CaseList(TenantDb db, CaseWords words)
{
    public const int PageSize = 30;

    /// <summary>One more than a page when there are more.</summary>
    public async Task<IReadOnlyList<WorkflowCase>> ReadAsync(string definition, int? version, bool? ended, int skip, CancellationToken cancellation) =>
    [
        .. (await db.Set<CaseRow>().AsNoTracking()
            .Where(row => row.Definition == definition && (version == null || row.Version == version) && (ended == null || row.EndedUtc != null == ended))
            .OrderByDescending(row => row.StartedUtc).ThenByDescending(row => row.Id).Skip(skip).Take(PageSize + 1).ToListAsync(cancellation)).Select(row => row.View(words)),
    ];
}
