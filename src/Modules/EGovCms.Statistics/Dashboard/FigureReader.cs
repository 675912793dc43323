using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Writing;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Dashboard;

/// <summary>Adds up what the platform's store has of some sites. Scoped.</summary>
internal sealed class FigureReader(StatisticsPlatformDb db)
{
    /// <summary>By day.</summary>
    public async Task<Dictionary<DateOnly, Figure>> DaysAsync(IReadOnlyList<string> sites, string dimension, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var days = await Rows(sites, dimension, from, to).GroupBy(row => row.Day)
            .Select(group => new { group.Key, Pages = group.Sum(row => row.Pages), Visits = group.Sum(row => row.Visits), Visitors = group.Sum(row => row.Visitors) })
            .ToListAsync(cancellation);
        return days.ToDictionary(day => SiteDays.Day(day.Key), day => new Figure { Pages = day.Pages, Visits = day.Visits, Visitors = day.Visitors });
    }

    /// <summary>By key, all sites together; the most visits, then pages, first.</summary>
    public async Task<List<Figure>> KeysAsync(IReadOnlyList<string> sites, string dimension, StatisticsPeriod period, CancellationToken cancellation) => await Rows(sites, dimension, period.From, period.To)
        .GroupBy(row => row.Key)
        .Select(group => new Figure { Key = group.Key, Pages = group.Sum(row => row.Pages), Visits = group.Sum(row => row.Visits), Visitors = group.Sum(row => row.Visitors) })
        .ToListAsync(cancellation);

    /// <summary>By site.</summary>
    public async Task<List<Figure>> SitesAsync(IReadOnlyList<string> sites, string dimension, StatisticsPeriod period, CancellationToken cancellation) => await Rows(sites, dimension, period.From, period.To)
        .GroupBy(row => row.Tenant)
        .Select(group => new Figure { Tenant = group.Key, Pages = group.Sum(row => row.Pages), Visits = group.Sum(row => row.Visits), Visitors = group.Sum(row => row.Visitors) })
        .ToListAsync(cancellation);

    /// <summary>Things of sites that have names, the most seen ones first.</summary>
    public async Task<List<Figure>> NamedAsync(IReadOnlyList<string> sites, string dimension, StatisticsPeriod period, int most, CancellationToken cancellation)
    {
        var figures = await Rows(sites, dimension, period.From, period.To)
            .GroupBy(row => new { row.Tenant, row.Key })
            .Select(group => new { group.Key.Tenant, group.Key.Key, Pages = group.Sum(row => row.Pages), Visitors = group.Sum(row => row.Visitors) })
            .OrderByDescending(each => each.Pages).ThenBy(each => each.Tenant).ThenBy(each => each.Key).Take(most).ToListAsync(cancellation);
        var (tenants, keys) = (figures.Select(each => each.Tenant).Distinct().ToList(), figures.Select(each => each.Key).Distinct().ToList());
        var names = await db.Names.AsNoTracking().Where(row => row.Dimension == dimension && tenants.Contains(row.Tenant) && keys.Contains(row.Key)).ToDictionaryAsync(row => (row.Tenant, row.Key), cancellation);
        return
        [
            .. figures.Select(each => names.GetValueOrDefault((each.Tenant, each.Key)) is { } name
                ? new Figure { Tenant = each.Tenant, Key = each.Key, Pages = each.Pages, Visitors = each.Visitors, Name = name.Name, Href = name.Path }
                : new Figure { Tenant = each.Tenant, Key = each.Key, Pages = each.Pages, Visitors = each.Visitors }),
        ];
    }

    private IQueryable<VisitCountRow> Rows(IReadOnlyList<string> sites, string dimension, DateOnly from, DateOnly to)
    {
        var (first, last) = (SiteDays.Number(from), SiteDays.Number(to));
        var rows = db.Counts.AsNoTracking().Where(row => row.Dimension == dimension && row.Day >= first && row.Day <= last);
        return sites is [var one] ? rows.Where(row => row.Tenant == one) : rows.Where(row => sites.Contains(row.Tenant));
    }
}
