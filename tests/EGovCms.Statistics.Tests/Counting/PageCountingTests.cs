using System.Net;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>What is counted as a page, and as what.</summary>
public abstract class PageCountingTests(CountedCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_counted_whether_made_or_kept_or_known_to_the_browser()
    {
        var visitor = CountedCity.NewVisitor();
        var path = $"/zwdt/zwyw/{Guid.NewGuid():N}";
        var article = await city.PublishAsync("道路施工公告", path[1..]);
        var column = await city.CountAsync(CountedCity.Government, Dimension.Column, CountedCity.News);
        using var made = await city.LookAsync("/zf" + path, visitor);
        using var kept = await city.LookAsync("/zf" + path, visitor);
        using var known = await city.LookAsync("/zf" + path, visitor, null, ("If-None-Match", kept.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified), (made.StatusCode, kept.StatusCode, known.StatusCode));
        Assert.Equal((3, 0, 1), await city.CountAsync(CountedCity.Government, Dimension.Item, article));
        Assert.Equal((3, 0, 0), await city.CountAsync(CountedCity.Government, Dimension.Reads, article));
        Assert.Equal((3, 0, 0), await city.CountAsync(CountedCity.Government, Dimension.Page, path));
        Assert.Equal((column.Pages + 3, 0, column.Visitors + 1), await city.CountAsync(CountedCity.Government, Dimension.Column, CountedCity.News));
        var names = await city.ReadAsync(db => db.Names.Where(row => row.Tenant == CountedCity.Government && (row.Key == article || row.Key == CountedCity.News)).ToDictionaryAsync(row => row.Dimension, Token));
        Assert.Equal(("道路施工公告", path), (names[Dimension.Item].Name, names[Dimension.Item].Path));
        Assert.Equal(("政务动态 › 政务要闻", "/zwdt/zwyw"), (names[Dimension.Column].Name, names[Dimension.Column].Path));
    }

    [Fact]
    public async Task What_is_no_page_is_not_counted()
    {
        var before = await city.PagesAsync(CountedCity.Government);
        var visitor = CountedCity.NewVisitor();
        (string Path, (string, string)[] Headers)[] none =
        [
            ("/zf/sitemap.xml", []), ("/zf/robots.txt", []), ("/zf/nothing-there", []), ("/zf/Admin", []), ("/zf/Admin/Statistics", []), ("/_content/EGovCms.Theme.Portal/nothing.css", []),
            ("/zf/", [("Sec-Purpose", "prefetch;prerender")]), ("/zf/", [("HX-Request", "true")]), ("/zf/", [("Sec-Fetch-Dest", "iframe")]),
        ];
        foreach (var (path, headers) in none)
            (await city.LookAsync(path, visitor, null, headers)).Dispose();
        using var client = city.CreateClient();
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/zf/", UriKind.Relative));
        head.Headers.TryAddWithoutValidation("User-Agent", visitor);
        (await client.SendAsync(head, Token)).Dispose();

        Assert.Equal(before, await city.PagesAsync(CountedCity.Government));
        (await city.LookAsync("/zf/", visitor, null, ("Sec-Fetch-Dest", "document"))).Dispose();
        Assert.Equal(before + 1, await city.PagesAsync(CountedCity.Government));
    }

    [Fact]
    public async Task No_cookie_is_set()
    {
        using var answer = await city.LookAsync("/zf/", CountedCity.NewVisitor());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", "Baiduspider")]
    [InlineData("Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)", "Sogou Spider")]
    [InlineData("Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)", "Bytespider")]
    [InlineData("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "bingbot")]
    [InlineData("Mozilla/5.0 (compatible; SomebodysBot/1.0)", "other")]
    [InlineData("curl/8.5.0", "other")]
    [InlineData(null, "other")]
    public async Task Robots_are_counted_apart_from_people(string? agent, string name)
    {
        var people = await city.CountAsync(CountedCity.Government, Dimension.Site);
        var robots = await city.CountAsync(CountedCity.Government, Dimension.Robot, name);
        (await city.LookAsync("/zf/", agent)).Dispose();
        Assert.Equal(people, await city.CountAsync(CountedCity.Government, Dimension.Site));
        Assert.Equal((robots.Pages + 1, 0, 0), await city.CountAsync(CountedCity.Government, Dimension.Robot, name));
    }

    [Fact]
    public async Task Each_site_has_its_own_figures_and_comes_in_no_other()
    {
        var before = (await city.PagesAsync(CountedCity.Portal), await city.PagesAsync(CountedCity.Government), await city.PagesAsync(CountedCity.Bureau));
        (await city.LookAsync("/zf/", CountedCity.NewVisitor())).Dispose();
        (await city.LookAsync("/jyj/", CountedCity.NewVisitor())).Dispose();
        (await city.LookAsync("/jyj/", CountedCity.NewVisitor())).Dispose();
        Assert.Equal((before.Item1, before.Item2 + 1, before.Item3 + 2), (await city.PagesAsync(CountedCity.Portal), await city.PagesAsync(CountedCity.Government), await city.PagesAsync(CountedCity.Bureau)));
    }
}

public sealed class SqlitePageCountingTests(CountedCity city) : PageCountingTests(city), IClassFixture<CountedCity>;

public sealed class PostgresPageCountingTests(PostgresCountedCity city) : PageCountingTests(city), IClassFixture<PostgresCountedCity>;
