using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>The systems that the public sees, as lists show them. Scoped.</summary>
internal sealed class PublicSystems(QuerySystems systems, CatalogReader catalog, QueryFrame frame, PageDependencies dependencies, IStringLocalizer<QueriesText> text)
{
    /// <summary>All but drafts, in their order; open ones first.</summary>
    public async Task<IReadOnlyList<QuerySystem>> ListAsync(CancellationToken cancellation)
    {
        dependencies.Add(QueryTag.Systems);
        var shown = (await systems.ListAsync(cancellation)).Where(system => system.State is not QueryState.Draft).ToList();
        foreach (var change in shown.Select(frame.NextChange).OfType<DateTime>())
            dependencies.ExpireAt(new DateTimeOffset(DateTime.SpecifyKind(change, DateTimeKind.Utc)));
        return [.. shown.OrderByDescending(system => system.IsOpenAt(frame.NowUtc))];
    }

    /// <summary>The cards of lists.</summary>
    public async Task<List<Shape>> CardsAsync(HttpContext http, int most)
    {
        var known = await catalog.ReadAsync(http.RequestAborted);
        var site = await frame.SiteAsync(http);
        return [.. (await ListAsync(http.RequestAborted)).Take(most).Select(system => new Shape("QueryCard")
        {
            ["Name"] = system.Name,
            ["Url"] = QueryFrame.UrlOf(system),
            ["IsOpen"] = system.IsOpenAt(frame.NowUtc),
            ["Time"] = frame.Time(site, system),
            ["Needs"] = system.Ways.Select(way => frame.Needs(system, way)).ToList(),
            ["Periods"] = string.Join(text["Public_And"], known.Versions[system.Key].Select(version => version.DataSetName)),
        })];
    }
}
