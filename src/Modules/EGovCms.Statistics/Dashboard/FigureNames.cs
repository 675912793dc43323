using EGovCms.Statistics.Origins;
using EGovCms.Statistics.Storage;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Statistics.Dashboard;

/// <summary>How keys of figures are read, and where what they name is found. Scoped.</summary>
internal sealed class FigureNames(IStringLocalizer<StatisticsText> text, IShellHost shells)
{
    public string Rest => text["Rest"];

    public Figure Source(Figure figure) => figure.Key switch
    {
        Dimension.Rest => figure with { Name = Rest },
        SourceReader.Direct => figure with { Name = text["Source_Direct"] },
        _ when Cut(figure.Key, SourceReader.Engine) is { } engine => figure with { Name = text["Engine_" + engine] },
        _ when Cut(figure.Key, SourceReader.Site) is { } site => figure with { Name = text["Source_Site", SiteName(site)] },
        _ => figure with { Name = Cut(figure.Key, SourceReader.Host) ?? figure.Key },
    };

    public Figure Device(Figure figure) => figure with { Name = text["Device_" + figure.Key] };

    public Figure Region(Figure figure) => figure with { Name = figure.Key.Length == 0 ? text["Region_Unknown"] : figure.Key == Dimension.Rest ? Rest : figure.Key };

    public Figure Robot(Figure figure) => figure with { Name = figure.Key == Robots.Other ? text["Robot_Other"] : figure.Key };

    public Figure Hour(Figure figure) => figure with { Name = text["Hour", figure.Key] };

    public Figure Site(Figure figure) => figure with { Name = SiteName(figure.Tenant), Href = shells.TryGetSettings(figure.Tenant, out var site) ? TenantUrl.Home(site) : null };

    /// <summary>Something of a site that has a name of its own; beside the site's name where there are several.</summary>
    public Figure Named(Figure figure, bool isWhole)
    {
        var name = figure.Key == Dimension.Rest ? Rest : figure.Name.Length > 0 ? figure.Name : figure.Key == "/" ? text["Home"] : figure.Key;
        var home = shells.TryGetSettings(figure.Tenant, out var site) ? TenantUrl.Home(site).TrimEnd('/') : "";
        return figure with
        {
            Name = isWhole ? text["Of_SiteNamed", name, SiteName(figure.Tenant)] : name,
            Href = figure.Key == Dimension.Rest || figure.Href is not { Length: > 0 } path ? null : home + new PathString(path).ToUriComponent(),
        };
    }

    private string SiteName(string tenant) => shells.TryGetSettings(tenant, out var site) ? SitesBelow.NameOf(site) : tenant;

    private static string? Cut(string key, string start) => key.StartsWith(start, StringComparison.Ordinal) ? key[start.Length..] : null;
}
