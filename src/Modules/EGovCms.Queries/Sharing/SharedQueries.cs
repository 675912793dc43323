using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Sharing;

/// <summary>Reads what citizens see of the query systems of the sites below this one. Scoped.</summary>
internal sealed class SharedQueries(QueriesPlatformDb platform, SitesBelow below)
{
    public async Task<IReadOnlyList<QueryBody>> BelowAsync(CancellationToken cancellation)
    {
        var sites = below.With(QueriesPlatformDb.Feature);
        if (sites.Count == 0)
            return [];
        var names = sites.Select(site => site.Name).ToList();
        var systems = (await platform.Systems.AsNoTracking().Where(system => names.Contains(system.Tenant)).OrderBy(system => system.Position).ToListAsync(cancellation)).ToLookup(system => system.Tenant);
        return [.. sites.Where(site => systems[site.Name].Any()).Select(site => new QueryBody(SitesBelow.NameOf(site), TenantUrl.Home(site), [.. systems[site.Name]]))];
    }
}
