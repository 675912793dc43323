using System.Globalization;
using EGovCms.Statistics.Storage;
using EGovCms.Tenancy;

namespace EGovCms.Statistics.Dashboard;

/// <summary>Reads all that is shown of a period: of the site, or, on the portal, of all sites. Scoped.</summary>
internal sealed class SiteFiguresReader(FigureReader reader, FigureNames names, TimeNames times, SitesBelow below, ShellSettings tenant)
{
    private static readonly Measure[] All = [Measure.Pages, Measure.Visits, Measure.Visitors];

    /// <summary>Whether there is a whole to show: the portal alone sees it.</summary>
    public bool HasWhole => tenant.IsDefault;

    /// <param name="period">The time.</param>
    /// <param name="whole">Of all sites, where that can be seen.</param>
    /// <param name="most">So many rows a table has at most.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<SiteFigures> ReadAsync(StatisticsPeriod period, bool whole, int most, CancellationToken cancellation)
    {
        whole = whole && HasWhole;
        string[] sites = whole ? [tenant.Name, .. below.With(Counting.CountedSite.Feature).Select(site => site.Name)] : [tenant.Name];
        var days = await reader.DaysAsync(sites, Dimension.Site, period.From, period.To, cancellation);
        var before = await reader.DaysAsync(sites, Dimension.Site, period.Before.From, period.Before.To, cancellation);
        var robotsBefore = await reader.DaysAsync(sites, Dimension.Robot, period.Before.From, period.Before.To, cancellation);
        var hours = await HoursAsync(sites, period, cancellation);
        var robots = await KeysAsync(sites, Dimension.Robot, period, Measure.Pages, names.Robot, cancellation);
        return new(
            period, whole, Sum(days.Values), Sum(before.Values), robots.Sum(robot => robot.Pages), robotsBefore.Values.Sum(day => day.Pages),
            period.IsByHour ? new("Hours", hours, Measure.Pages, Measure.Visitors) : new(period.IsByMonth ? "Months" : "Days", times.Fill(period, days), All),
            new("Hours", hours, Measure.Pages, Measure.Visitors),
            await TablesAsync(sites, period, whole, robots, most, cancellation));
    }

    private async Task<List<FigureTable>> TablesAsync(string[] sites, StatisticsPeriod period, bool whole, List<Figure> robots, int most, CancellationToken cancellation)
    {
        var tables = new List<FigureTable>();
        if (whole)
            tables.Add(new("Sites", await EachSiteAsync(sites, period, cancellation), All));
        tables.Add(new("Columns", await NamedAsync(Dimension.Column), Measure.Pages, Measure.Visitors));
        tables.Add(new("Articles", await NamedAsync(Dimension.Item), Measure.Pages, Measure.Visitors));
        tables.Add(new("Pages", await NamedAsync(Dimension.Page), Measure.Pages));
        tables.Add(new("Sources", Top(await KeysAsync(sites, Dimension.Source, period, Measure.Visits, names.Source, cancellation), most), Measure.Visits, Measure.Visitors));
        tables.Add(new("Devices", await KeysAsync(sites, Dimension.Device, period, Measure.Pages, names.Device, cancellation), All));
        tables.Add(new("Regions", Top(await KeysAsync(sites, Dimension.Region, period, Measure.Pages, names.Region, cancellation), most), All));
        tables.Add(new("Robots", Top(robots, most), Measure.Pages));
        return tables;

        async Task<List<Figure>> NamedAsync(string dimension) =>
            [.. (await reader.NamedAsync(sites, dimension, period, most, cancellation)).Select(figure => names.Named(figure, whole))];
    }

    /// <summary>Each of the sites, also those that nobody has visited.</summary>
    private async Task<List<Figure>> EachSiteAsync(string[] sites, StatisticsPeriod period, CancellationToken cancellation)
    {
        var figures = (await reader.SitesAsync(sites, Dimension.Site, period, cancellation)).ToDictionary(figure => figure.Tenant);
        return [.. sites.Select(site => names.Site(figures.GetValueOrDefault(site) ?? new Figure { Tenant = site })).OrderByDescending(figure => figure.Pages)];
    }

    private async Task<List<Figure>> HoursAsync(string[] sites, StatisticsPeriod period, CancellationToken cancellation)
    {
        var figures = (await reader.KeysAsync(sites, Dimension.Hour, period, cancellation)).ToDictionary(figure => figure.Key);
        return [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture)).Select(hour => names.Hour(figures.GetValueOrDefault(hour) ?? new Figure { Key = hour }))];
    }

    private async Task<List<Figure>> KeysAsync(string[] sites, string dimension, StatisticsPeriod period, Measure by, Func<Figure, Figure> name, CancellationToken cancellation) =>
        [.. (await reader.KeysAsync(sites, dimension, period, cancellation)).Select(name).OrderByDescending(figure => FigureTable.Of(figure, by)).ThenBy(figure => figure.Name, StringComparer.Ordinal)];

    private static List<Figure> Top(List<Figure> figures, int most) => figures.Count <= most ? figures : figures[..most];

    private static Figure Sum(IEnumerable<Figure> figures) => figures.Aggregate(new Figure(), (sum, each) => sum with
    {
        Pages = sum.Pages + each.Pages,
        Visits = sum.Visits + each.Visits,
        Visitors = sum.Visitors + each.Visitors,
    });
}
