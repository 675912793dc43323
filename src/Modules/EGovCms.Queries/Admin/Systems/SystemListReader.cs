using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Admin.Systems;

/// <summary>The tenant's query systems with what is in service of their data. Scoped.</summary>
internal sealed class SystemListReader(TenantDb db, QuerySystems systems, TimeProvider time)
{
    public async Task<IReadOnlyList<SystemSummary>> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sets = await (
            from set in db.Set<DataSetRow>().AsNoTracking()
            join version in db.Set<VersionRow>().AsNoTracking() on set.CurrentVersion equals version.Id into versions
            from current in versions.DefaultIfEmpty()
            select new { set.System, Rows = current == null ? (long?)null : current.Rows, Utc = current == null ? null : current.SwitchedUtc }).ToListAsync(cancellation);
        var bySystem = sets.ToLookup(set => set.System, StringComparer.Ordinal);
        return [.. (await systems.ListAsync(cancellation)).Select(system => new SystemSummary(
            system.Key, system.Name, Standings.Of(system, now), system.Columns.Count, bySystem[system.Key].Count(),
            bySystem[system.Key].Any(set => set.Rows is not null) ? bySystem[system.Key].Sum(set => set.Rows ?? 0) : null, bySystem[system.Key].Max(set => set.Utc)))];
    }
}
