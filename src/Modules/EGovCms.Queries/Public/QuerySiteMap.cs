using EGovCms.Portal.Abstractions;

namespace EGovCms.Queries.Public;

/// <summary>The pages of the systems, for search engines. What is asked in them has no address.</summary>
internal sealed class QuerySiteMap(PublicSystems systems) : ISiteMapPages
{
    public async Task<IReadOnlyList<SiteMapPage>> ListAsync(CancellationToken cancellation)
    {
        var shown = await systems.ListAsync(cancellation);
        return shown.Count == 0 ? [] : [new(QueryFrame.Root, null), .. shown.Select(system => new SiteMapPage(QueryFrame.UrlOf(system), null))];
    }
}
