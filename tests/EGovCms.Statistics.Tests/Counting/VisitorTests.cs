using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>Who is one visitor, what is one visit, and that nobody can be followed.</summary>
public abstract class VisitorTests(CountedCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rest_of_half_an_hour_begins_another_visit_and_a_day_another_visitor()
    {
        var before = await city.CountAsync(CountedCity.Government, Dimension.Site);
        var visitor = CountedCity.NewVisitor();
        await LookAsync(visitor);
        city.Clock!.Advance(TimeSpan.FromMinutes(29));
        await LookAsync(visitor);
        Assert.Equal((before.Pages + 2, before.Visits + 1, before.Visitors + 1), await city.CountAsync(CountedCity.Government, Dimension.Site));
        city.Clock.Advance(TimeSpan.FromMinutes(31));
        await LookAsync(visitor);
        Assert.Equal((before.Pages + 3, before.Visits + 2, before.Visitors + 1), await city.CountAsync(CountedCity.Government, Dimension.Site));
        city.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync(visitor);
        Assert.Equal((before.Pages + 4, before.Visits + 3, before.Visitors + 2), await city.CountAsync(CountedCity.Government, Dimension.Site));
    }

    [Fact]
    public async Task The_salt_and_the_marks_of_a_day_go_with_it()
    {
        await LookAsync(CountedCity.NewVisitor());
        await city.WriteAsync();
        var salt = await city.ReadAsync(db => db.Salts.AsNoTracking().SingleAsync(Token));
        Assert.NotEqual(0, await city.ReadAsync(db => db.Marks.CountAsync(row => row.Day == salt.Day, Token)));
        city.Clock!.Advance(TimeSpan.FromDays(1));
        await city.WriteAsync();
        Assert.Equal(0, await city.ReadAsync(db => db.Salts.CountAsync(Token)));
        Assert.Equal(0, await city.ReadAsync(db => db.Marks.CountAsync(Token)));
        await LookAsync(CountedCity.NewVisitor());
        await city.WriteAsync();
        var next = await city.ReadAsync(db => db.Salts.AsNoTracking().SingleAsync(Token));
        Assert.NotEqual(salt.Salt, next.Salt);
        Assert.True(next.Day > salt.Day);
    }

    [Fact]
    public async Task The_day_is_that_of_the_city_and_hours_are_its_clocks()
    {
        // Shortly before and after midnight in Liupanshui, which is the same day in UTC.
        var midnight = new DateTimeOffset(city.Clock!.GetUtcNow().UtcDateTime.Date.AddDays(1).AddHours(16), TimeSpan.Zero);
        city.Clock.SetUtcNow(midnight.AddMinutes(-1));
        await LookAsync(CountedCity.NewVisitor());
        await city.WriteAsync();
        city.Clock.SetUtcNow(midnight.AddMinutes(1));
        await LookAsync(CountedCity.NewVisitor());
        await city.WriteAsync();
        var evening = midnight.UtcDateTime.Date;
        Assert.Equal(1, await HourAsync(evening, "23"));
        Assert.Equal(1, await HourAsync(evening.AddDays(1), "00"));
    }

    [Theory]
    [InlineData("https://www.baidu.com/link?url=x", "engine:baidu")]
    [InlineData("https://m.sm.cn/s?q=%E7%A4%BE%E4%BF%9D", "engine:shenma")]
    [InlineData("https://www.google.com.hk/", "engine:google")]
    [InlineData("https://notbaidu.com/", "host:notbaidu.com")]
    [InlineData("https://www.gzdaily.example/news", "host:www.gzdaily.example")]
    [InlineData("ftp://nonsense", "direct")]
    [InlineData(null, "direct")]
    public async Task A_visit_has_a_source(string? referrer, string source)
    {
        var before = await city.CountAsync(CountedCity.Government, Dimension.Source, source);
        var visitor = CountedCity.NewVisitor();
        (await city.LookAsync("/zf/", visitor, referrer)).Dispose();
        (await city.LookAsync(CountedCity.NewsPath, visitor, city.Url + "/zf/")).Dispose();
        Assert.Equal((0, before.Visits + 1, before.Visitors + 1), await city.CountAsync(CountedCity.Government, Dimension.Source, source));
    }

    [Fact]
    public async Task Who_comes_from_another_site_of_the_installation_comes_from_that_site()
    {
        var before = await city.CountAsync(CountedCity.Government, Dimension.Source, "site:Default");
        (await city.LookAsync("/zf/", CountedCity.NewVisitor(), city.Url + "/")).Dispose();
        Assert.Equal(before.Visits + 1, (await city.CountAsync(CountedCity.Government, Dimension.Source, "site:Default")).Visits);
    }

    [Theory]
    [InlineData(CountedCity.Phone, "phone")]
    [InlineData(CountedCity.Desktop, "desktop")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "tablet")]
    public async Task A_visitor_has_a_device(string program, string device)
    {
        var before = await city.CountAsync(CountedCity.Government, Dimension.Device, device);
        (await city.LookAsync("/zf/", CountedCity.NewVisitor(program))).Dispose();
        Assert.Equal((before.Pages + 1, before.Visits + 1, before.Visitors + 1), await city.CountAsync(CountedCity.Government, Dimension.Device, device));
    }

    private async Task LookAsync(string visitor) => (await city.LookAsync("/zf/", visitor)).Dispose();

    private Task<long> HourAsync(DateTime day, string hour)
    {
        var number = (day.Year * 10_000) + (day.Month * 100) + day.Day;
        return city.ReadAsync(db => db.Counts.Where(row => row.Tenant == CountedCity.Government && row.Dimension == Dimension.Hour && row.Day == number && row.Key == hour).SumAsync(row => row.Pages, Token));
    }
}

public sealed class SqliteVisitorTests(CountedCity city) : VisitorTests(city), IClassFixture<CountedCity>;

public sealed class PostgresVisitorTests(PostgresCountedCity city) : VisitorTests(city), IClassFixture<PostgresCountedCity>;
