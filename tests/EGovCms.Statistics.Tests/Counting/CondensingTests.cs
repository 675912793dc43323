using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>What is long past is told by months: the figures are fewer, their sums the same.</summary>
public abstract class CondensingTests(CountedCity city)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Old_days_become_months_with_the_same_sums()
    {
        await city.PublishAsync("第三季度统计公报", "zwdt/zwyw/tjgb");
        foreach (var day in new[] { "2026-10-12", "2026-10-13", "2026-10-31", "2026-11-01", "2026-11-02", "2026-12-15" })
            await VisitAsync(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var (sums, october) = (await SumsAsync(), await OctoberAsync());
        Assert.NotEqual(0, sums["zf|hour|10"].Pages);

        // Sixty days before the fifth of January is in November: of October, hours are told by the month, all else by days as before.
        await GoToAsync("2027-01-05");
        Assert.Equal(sums, await SumsAsync());
        Assert.Equal([20261001, 20261101, 20261102, 20261215], await DaysAsync(hours: true));
        Assert.Equal([20261012, 20261013, 20261031, 20261101, 20261102, 20261215], await DaysAsync(hours: false));
        Assert.Equal(october, await OctoberAsync());

        // Four hundred days before this one is in December.
        await GoToAsync("2028-01-10");
        Assert.Equal(sums, await SumsAsync());
        Assert.Equal([20261001, 20261101, 20261215], await DaysAsync(hours: false));
        Assert.Equal([20261001, 20261101, 20261201], await DaysAsync(hours: true));
        Assert.Equal(october, await OctoberAsync());

        // The next day there is nothing left to do for these months.
        await GoToAsync("2028-01-11");
        Assert.Equal(sums, await SumsAsync());
        Assert.Equal([20261001, 20261101, 20261215], await DaysAsync(hours: false));
    }

    /// <summary>Two visitors, one of whom reads the article twice, at ten o'clock.</summary>
    private async Task VisitAsync(DateTimeOffset day)
    {
        city.Clock!.SetUtcNow(new DateTimeOffset(day.Date.AddHours(10), China).ToUniversalTime());
        var reader = CountedCity.NewVisitor(CountedCity.Phone);
        foreach (var visitor in new[] { reader, reader, CountedCity.NewVisitor() })
            (await city.LookAsync("/zf/zwdt/zwyw/tjgb", visitor, "https://www.baidu.com/")).Dispose();
        (await city.LookAsync("/zf/", "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)")).Dispose();
        await city.WriteAsync();
    }

    private async Task GoToAsync(string day)
    {
        city.Clock!.SetUtcNow(new DateTimeOffset(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddHours(10), China).ToUniversalTime());
        await city.WriteAsync();
    }

    /// <summary>Each figure of the government's over all days. Whoever signs in here is a robot.</summary>
    private async Task<SortedDictionary<string, (long Pages, long Visits, long Visitors)>> SumsAsync()
    {
        var rows = await city.ReadAsync(db => db.Counts.AsNoTracking().Where(row => row.Tenant == CountedCity.Government && (row.Dimension != Dimension.Robot || row.Key != "other")).ToListAsync(Token));
        return new(rows.GroupBy(row => $"{row.Tenant}|{row.Dimension}|{row.Key}").ToDictionary(
            figure => figure.Key, figure => (figure.Sum(row => row.Pages), figure.Sum(row => row.Visits), figure.Sum(row => row.Visitors))));
    }

    private Task<List<int>> DaysAsync(bool hours) => city.ReadAsync(db => db.Counts.AsNoTracking()
        .Where(row => row.Tenant == CountedCity.Government && row.Day > 0 && row.Dimension == (hours ? Dimension.Hour : Dimension.Item)).Select(row => row.Day).Distinct().OrderBy(day => day).ToListAsync(Token));

    /// <summary>The numbers of October at the head of the page.</summary>
    private async Task<List<string>> OctoberAsync()
    {
        using var browser = city.CreateBrowser();
        var account = await city.AddAdministratorAsync(CountedCity.Government, $"a{Guid.NewGuid():N}"[..12]);
        await browser.SignInAsync(account.UserName, account.Password!, "/zf");
        var page = await browser.OpenAsync("/zf/Admin/Statistics?from=2026-10-01&to=2026-10-31", Token);
        var totals = page.Document.QuerySelectorAll(".stat-value").Select(value => value.TextContent.Trim()).ToList();
        Assert.NotEmpty(totals);
        Assert.Contains("第三季度统计公报", page.Text, StringComparison.Ordinal);
        return totals;
    }
}

public sealed class SqliteCondensingTests(CountedCity city) : CondensingTests(city), IClassFixture<CountedCity>;

public sealed class PostgresCondensingTests(PostgresCountedCity city) : CondensingTests(city), IClassFixture<PostgresCountedCity>;
