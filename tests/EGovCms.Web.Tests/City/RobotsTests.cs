using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.City;

public sealed class RobotsOnSqliteTests(RobotsOnSqliteTests.City city) : RobotsTests(city), IClassFixture<RobotsOnSqliteTests.City>
{
    public sealed class City : SqliteCity;
}

public sealed class RobotsOnPostgresTests(RobotsOnPostgresTests.City city) : RobotsTests(city), IClassFixture<RobotsOnPostgresTests.City>
{
    public sealed class City : PostgresCity;
}

/// <summary>What search engines may find, as webmasters choose it: told by the one <c>robots.txt</c> of the host, and by the pages themselves.</summary>
public abstract class RobotsTests(SiteFixture city)
{
    private const string Form = "form[action$='/Admin/SearchEngines']";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_below_the_host_that_closes_is_named_in_the_hosts_robots_and_by_its_pages_until_it_opens()
    {
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        var before = await RobotsAsync(crawler);
        Assert.Contains($"Sitemap: {city.Url}/zf/sitemap.xml", before);
        Assert.Contains("Disallow: /zf/Admin", before);
        Assert.Contains("Disallow: /en/search", before);
        Assert.False((await crawler.OpenAsync("/zf/", Token)).Headers.ContainsKey("X-Robots-Tag"));

        await SaveAsync(webmaster, "/zf", ("IsClosed", "true"));

        var closed = await UntilAsync(crawler, lines => lines.Contains("Disallow: /zf/"));
        Assert.Contains("Disallow: /zf$", closed);
        Assert.Contains("Disallow: /zf?", closed);
        Assert.DoesNotContain("Disallow: /", closed);
        Assert.DoesNotContain($"Sitemap: {city.Url}/zf/sitemap.xml", closed);
        Assert.Contains($"Sitemap: {city.Url}/sitemap.xml", closed);
        // Kept pages say it as well.
        for (var time = 0; time < 3; time++)
            Assert.Equal("noindex, nofollow", (await crawler.OpenAsync("/zf/", Token)).Headers["X-Robots-Tag"]);
        Assert.False((await crawler.OpenAsync("/sw/", Token)).Headers.ContainsKey("X-Robots-Tag"));

        await SaveAsync(webmaster, "/zf", ("IsClosed", "false"));
        Assert.Equal(before, await UntilAsync(crawler, lines => !lines.Contains("Disallow: /zf/")));
        Assert.False((await crawler.OpenAsync("/zf/", Token)).Headers.ContainsKey("X-Robots-Tag"));
    }

    [Fact]
    public async Task Portal_that_closes_leaves_the_sites_below_it_open()
    {
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        await SaveAsync(webmaster, "", ("IsClosed", "true"));

        // The portal's own are true at once.
        var closed = await RobotsAsync(crawler);
        Assert.Contains("Disallow: /", closed);
        foreach (var site in new[] { "/zf", "/sw" })
            Assert.InRange(Array.IndexOf(closed, $"Allow: {site}/"), 0, Array.IndexOf(closed, "Disallow: /"));
        Assert.Contains("Allow: /_content/", closed);
        Assert.DoesNotContain($"Sitemap: {city.Url}/sitemap.xml", closed);

        await SaveAsync(webmaster, "", ("IsClosed", "false"));
        Assert.DoesNotContain("Disallow: /", await RobotsAsync(crawler));
    }

    [Fact]
    public async Task Hidden_path_is_told_in_every_language_and_its_neighbour_is_not()
    {
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        // As copied from the browser, and by hand.
        var page = await SaveAsync(webmaster, "/zf", ("HiddenPaths", "/zf/zwdt/zwyw\r\n\r\n  /通知  "), ("CrawlDelay", "7"));
        Assert.Equal("/zwdt/zwyw\n/通知", page.Document.QuerySelector("textarea")!.TextContent);

        var lines = await UntilAsync(crawler, all => all.Contains("Crawl-delay: 7"));
        Assert.Contains("Disallow: /zf/zwdt/zwyw$", lines);
        Assert.Contains("Disallow: /zf/zwdt/zwyw/", lines);
        Assert.Contains("Disallow: /zf/%E9%80%9A%E7%9F%A5/", lines);
        Assert.Equal("noindex", (await crawler.OpenAsync("/zf/zwdt/zwyw", Token)).Headers["X-Robots-Tag"]);
        Assert.False((await crawler.OpenAsync("/zf/zwdt", Token)).Headers.ContainsKey("X-Robots-Tag"));

        await SaveAsync(webmaster, "", ("HiddenPaths", "/xwzx/bsyw"));
        lines = await RobotsAsync(crawler);
        Assert.Contains("Disallow: /xwzx/bsyw/", lines);
        Assert.Contains("Disallow: /en/xwzx/bsyw/", lines);

        await SaveAsync(webmaster, "", ("HiddenPaths", ""));
        await SaveAsync(webmaster, "/zf", ("HiddenPaths", ""), ("CrawlDelay", "0"));
        await UntilAsync(crawler, all => !all.Contains("Crawl-delay: 7"));
    }

    [Fact]
    public async Task Hidden_path_stands_in_no_site_map_nor_does_what_lies_below_it()
    {
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        var before = await SiteMaps.ReadAsync(crawler, "", Token);
        string[] below = [.. before.Keys.Where(page => page.StartsWith(city.Url + "/sqgl/", StringComparison.Ordinal))];
        Assert.InRange(below.Length, 2, 1000);
        Assert.NotEmpty(before[city.Url + "/en/about/cool-summer"]);

        await SaveAsync(webmaster, "", ("HiddenPaths", "/sqgl"));
        var after = await SiteMaps.ReadAsync(crawler, "", Token);

        Assert.Equal(before.Keys.Except(below).Except([city.Url + "/sqgl"]), after.Keys);
        // What is translated into it stays, and does not lead there.
        Assert.Empty(after[city.Url + "/en/about/cool-summer"]);
        Assert.NotEmpty(after[city.Url + "/"]);

        await SaveAsync(webmaster, "", ("HiddenPaths", ""));
        Assert.Equal(before, await SiteMaps.ReadAsync(crawler, "", Token));
    }

    [Fact]
    public async Task Closed_site_has_no_site_map_until_it_opens()
    {
        string[] files = ["/jw/sitemap.xml", "/jw/sitemaps/pages.xml", "/jw/sitemaps/1.xml", "/jw/sitemaps/news.xml"];
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        await SaveAsync(webmaster, "/jw", ("IsClosed", "true"));
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.NotFound, (await crawler.OpenAsync(file, Token)).Status);
        // People find their way as before.
        Assert.Equal(HttpStatusCode.OK, (await crawler.OpenAsync("/jw/sitemap", Token)).Status);

        await SaveAsync(webmaster, "/jw", ("IsClosed", "false"));
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.OK, (await crawler.OpenAsync(file, Token)).Status);
    }

    [Fact]
    public async Task Search_engine_that_has_a_site_map_is_told_when_a_path_was_hidden_since()
    {
        using var crawler = city.CreateBrowser();
        using var webmaster = await WebmasterAsync();
        using var first = await crawler.Client.GetAsync(new Uri("/rd/sitemaps/1.xml", UriKind.Relative), Token);
        await SaveAsync(webmaster, "/rd", ("HiddenPaths", new Uri((await SiteMaps.ReadAsync(crawler, "/rd", Token)).Keys.Last()).AbsolutePath));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/rd/sitemaps/1.xml");
        again.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await crawler.Client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await SaveAsync(webmaster, "/rd", ("HiddenPaths", ""));
    }

    [Theory]
    [InlineData("HiddenPaths", "https://www.example.gov.cn/x", "从“/”写起")]
    [InlineData("HiddenPaths", "/", "整个网站")]
    [InlineData("HiddenPaths", "/a b", "不能用的字符")]
    [InlineData("HiddenPaths", "/a*", "不能用的字符")]
    [InlineData("CrawlDelay", "-1", "0 到 60")]
    [InlineData("CrawlDelay", "61", "0 到 60")]
    public async Task Form_tells_what_is_wrong_and_keeps_what_was_typed(string field, string value, string words)
    {
        using var webmaster = await WebmasterAsync();
        var before = await RobotsAsync(webmaster);
        var page = await webmaster.OpenAsync("/Admin/SearchEngines", Token);
        var answer = await webmaster.SubmitAsync(page, Form, (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector($"#{field}-error, .field-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(value, answer.Document.QuerySelector($"[name={field}]")!.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(before, await RobotsAsync(webmaster));
    }

    [Fact]
    public async Task Change_is_recorded()
    {
        using var webmaster = await WebmasterAsync();
        await SaveAsync(webmaster, "/sw", ("CrawlDelay", "3"));
        Assert.Contains("修改搜索引擎收录设置", (await webmaster.OpenAsync("/sw/Admin/Audit", Token)).Text, StringComparison.Ordinal);
        await SaveAsync(webmaster, "/sw", ("CrawlDelay", "0"));
    }

    private async Task<SiteBrowser> WebmasterAsync()
    {
        var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        return browser;
    }

    private static async Task<SitePage> SaveAsync(SiteBrowser webmaster, string site, params (string Name, string Value)[] values)
    {
        var saved = await webmaster.SubmitAsync(await webmaster.OpenAsync(site + "/Admin/SearchEngines", Token), Form, values);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.NotNull(saved.Document.QuerySelector(".notice-success"));
        return saved;
    }

    private static async Task<string[]> RobotsAsync(SiteBrowser browser) => (await browser.OpenAsync("/robots.txt", Token)).Text.Split('\n');

    /// <summary>What another site has chosen comes to the host's root a moment later.</summary>
    private static async Task<string[]> UntilAsync(SiteBrowser browser, Func<string[], bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            var lines = await RobotsAsync(browser);
            if (condition(lines))
                return lines;
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }
}
