using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Sharing;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Public;

/// <summary>The systems that the public sees, as lists show them: this site's own, and those of the sites below it. Scoped.</summary>
internal sealed class PublicSystems(QuerySystems systems, CatalogReader catalog, SharedQueries shared, QueryFrame frame, PageDependencies dependencies)
{
    /// <summary>What other sites have may be so old.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>All of the site's own but drafts, in their order; open ones first.</summary>
    public async Task<IReadOnlyList<QuerySystem>> ListAsync(CancellationToken cancellation)
    {
        dependencies.Add(QueryTag.Systems);
        var shown = (await systems.ListAsync(cancellation)).Where(system => system.State is not QueryState.Draft).ToList();
        shown.ForEach(ExpireWith);
        return [.. shown.OrderByDescending(system => system.IsOpenAt(frame.NowUtc))];
    }

    /// <summary>The site's own.</summary>
    public async Task<IReadOnlyList<ShownSystem>> OwnAsync(CancellationToken cancellation)
    {
        var known = await catalog.ReadAsync(cancellation);
        return [.. (await ListAsync(cancellation)).Select(system => ShownSystem.From(system, known.Versions[system.Key]))];
    }

    /// <summary>The sites below that have some, in the order of protocol.</summary>
    public async Task<IReadOnlyList<QueryBody>> BelowAsync(CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Platform);
        dependencies.ExpireAt(new DateTimeOffset(frame.NowUtc) + Kept);
        var bodies = await shared.BelowAsync(cancellation);
        foreach (var system in bodies.SelectMany(body => body.Systems))
            ExpireWith(system);
        return bodies;
    }

    /// <summary>Here and below, those with this key: a service that several bodies offer has the same key in each.</summary>
    public async Task<IReadOnlyList<ShownSystem>> NamedAsync(string key, CancellationToken cancellation)
    {
        var known = await catalog.ReadAsync(cancellation);
        var own = (await ListAsync(cancellation)).Where(system => system.Key == key).Select(system => ShownSystem.From(system, known.Versions[key]));
        var below = (await BelowAsync(cancellation)).SelectMany(body => body.Systems.Where(system => system.Key == key).Select(system => ShownSystem.From(system, body)));
        return [.. own, .. below];
    }

    /// <summary>The card of a list.</summary>
    public async Task<List<Shape>> CardsAsync(HttpContext http, IEnumerable<ShownSystem> shown)
    {
        var site = await frame.SiteAsync(http);
        return [.. shown.Select(system => new Shape("QueryCard")
        {
            ["Name"] = system.Name,
            ["Url"] = system.Url,
            ["Body"] = system.Body,
            ["IsOpen"] = system.Times.IsOpenAt(frame.NowUtc),
            ["Time"] = frame.Time(site, system.Times),
            ["Needs"] = system.Needs.Select(frame.List).ToList(),
            ["Periods"] = frame.List(system.Periods),
        })];
    }

    private void ExpireWith(IOpenTimes system)
    {
        if (system.NextChangeAfter(frame.NowUtc) is { } change)
            dependencies.ExpireAt(new DateTimeOffset(DateTime.SpecifyKind(change, DateTimeKind.Utc)));
    }
}
