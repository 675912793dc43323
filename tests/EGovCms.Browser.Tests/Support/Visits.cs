using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Writing;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Browser.Tests.Support;

/// <summary>Visits of two months: some of today, and the same for each day before, on working days more than on others.</summary>
internal static class Visits
{
    private const int Days = 60;
    private const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private const string Phone = "Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";
    private const string Robot = "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";

    /// <summary>How many come from where, with what.</summary>
    private static readonly (string Referrer, string Agent, int Count)[] Sources =
        [("https://www.baidu.com/", Phone, 5), ("", Desktop, 4), ("https://www.baidu.com/", Desktop, 2), ("https://cn.bing.com/", Desktop, 2), ("https://www.so.com/", Phone, 2), ("https://www.guizhou.gov.cn/", Desktop, 1)];

    public static async Task FillAsync(SiteFixture city, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        using var client = city.CreateClient();
        var visitors = Sources.SelectMany(source => Enumerable.Range(0, source.Count).Select(number => (source.Referrer, Agent: $"{source.Agent} Visitor/{source.Referrer.Length}{number}"))).Append(("", Robot)).ToList();
        foreach (var (path, at) in paths.Select((path, at) => (path, at)))
        {
            foreach (var (referrer, agent) in visitors.Skip(at))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.TryAddWithoutValidation("User-Agent", agent);
                if (referrer.Length > 0)
                    request.Headers.TryAddWithoutValidation("Referer", referrer);
                (await client.SendAsync(request, cancellation)).EnsureSuccessStatusCode().Dispose();
            }
        }

        await city.Services.GetRequiredService<VisitWriter>().WriteAsync(cancellation);
        await using var db = city.Services.GetRequiredService<StatisticsPlatform>().Open();
        var rows = await db.Counts.Where(row => row.Tenant == ShellSettings.DefaultName && row.Day > 0).ToListAsync(cancellation);
        var today = SiteDays.Day(rows[0].Day);
        foreach (var row in rows)
        {
            for (var day = 1; day < Days; day++)
                db.Add(Copy(row, today.AddDays(-day)));
            (row.Pages, row.Visits, row.Visitors) = (row.Pages * Factor(today), row.Visits * Factor(today), row.Visitors * Factor(today));
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Of hours, those of the working day.</summary>
    private static VisitCountRow Copy(VisitCountRow row, DateOnly day)
    {
        var factor = Factor(day);
        return new()
        {
            Tenant = row.Tenant,
            Dimension = row.Dimension,
            Day = SiteDays.Number(day),
            Key = row.Dimension == Dimension.Hour ? $"{8 + (day.DayNumber % 11):00}" : row.Key,
            Pages = row.Pages * factor,
            Visits = row.Visits * factor,
            Visitors = row.Visitors * factor,
        };
    }

    private static int Factor(DateOnly day) => (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 9 : 24) + (day.DayNumber * 7 % 11);
}
