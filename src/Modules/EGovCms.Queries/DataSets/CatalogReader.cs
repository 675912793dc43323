using System.Collections.Frozen;
using EGovCms.Data;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.DataSets;

/// <summary>Tells what can be asked now: from memory, unless something changed. Scoped.</summary>
internal sealed class CatalogReader(TenantDb db, CatalogCache cache, IPersonalVault vault)
{
    public async Task<Catalog> ReadAsync(CancellationToken cancellation)
    {
        var (known, generation) = cache.Read();
        if (known is not null)
            return known;
        var systems = await db.Set<QuerySystemRow>().AsNoTracking().Select(row => row.Document).ToListAsync(cancellation);
        var versions = await (
            from set in db.Set<DataSetRow>().AsNoTracking()
            join version in db.Set<VersionRow>().AsNoTracking() on set.CurrentVersion equals version.Id
            where version.IsReady
            orderby set.Position descending, set.CreatedUtc descending
            select new { set.System, set.Name, Version = version }).ToListAsync(cancellation);
        var catalog = new Catalog(
            systems.Select(QuerySystems.Read).ToFrozenDictionary(system => system.Key, StringComparer.Ordinal),
            versions.ToLookup(each => each.System, each => Open(each.Name, each.Version), StringComparer.Ordinal));
        cache.Keep(catalog, generation);
        return catalog;
    }

    private OpenVersion Open(string dataSetName, VersionRow version) =>
        new(version.DataSetId, dataSetName, version.Id, VersionKeys.FromBytes(vault.Unprotect(version.Keys)), QuerySystems.Read(version.Document))
        {
            MadeUtc = DateTime.SpecifyKind(version.CreatedUtc, DateTimeKind.Utc),
        };
}
