using System.Net;
using EGovCms.Statistics.Tests.Site;
using EGovCms.Testing.Site;
using MiniExcelLibs;

namespace EGovCms.Statistics.Tests.Dashboard;

/// <summary>What is shown of figures, to whom, and as a workbook.</summary>
public abstract class DashboardTests(CountedCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_shows_its_own_figures_by_what_was_seen_and_from_where()
    {
        var title = $"道路施工公告{Guid.NewGuid():N}";
        var path = $"zwdt/zwyw/{Guid.NewGuid():N}";
        await city.PublishAsync(title, path);
        var visitor = CountedCity.NewVisitor(CountedCity.Phone);
        (await city.LookAsync("/zf/" + path, visitor, "https://www.baidu.com/")).Dispose();
        (await city.LookAsync("/zf/" + path, visitor)).Dispose();
        (await city.LookAsync("/zf/", "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)")).Dispose();
        await city.WriteAsync();
        using var browser = await SignedInAsync(CountedCity.Government);
        var page = await browser.OpenAsync("/zf/Admin/Statistics?period=Today", Token);

        Assert.Equal((HttpStatusCode.OK, "访问统计"), (page.Status, page.Heading));
        Assert.Equal(["2", "1"], Row(page, "阅读最多的文章", title));
        Assert.Equal("/zf/" + path, Link(page, title));
        Assert.NotEmpty(Row(page, "栏目", "政务动态 › 政务要闻"));
        Assert.NotEmpty(Row(page, "访问来源", "百度"));
        Assert.NotEmpty(Row(page, "设备", "手机"));
        Assert.NotEmpty(Row(page, "搜索引擎与其他机器人", "Baiduspider"));
        Assert.Equal(["10 时"], page.Document.QuerySelectorAll(".chart-data tbody tr").Where(row => row.QuerySelector("td")!.TextContent.Trim() != "0").Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.Null(page.Document.QuerySelector("nav.tabs"));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), [style]"));
    }

    [Theory]
    [InlineData("period=Week", 7)]
    [InlineData("period=Month", 30)]
    [InlineData("period=Year", 12)]
    [InlineData("from=2026-10-01&to=2026-10-12", 12)]
    [InlineData("from=2026-10-12&to=2026-10-01", 12)]
    [InlineData("from=nonsense&to=2026-10-01", 30)]
    [InlineData("period=Nonsense", 30)]
    public async Task Each_period_has_all_its_days_or_months(string query, int rows)
    {
        (await city.LookAsync("/zf/", CountedCity.NewVisitor())).Dispose();
        await city.WriteAsync();
        using var browser = await SignedInAsync(CountedCity.Government);
        var page = await browser.OpenAsync("/zf/Admin/Statistics?" + query, Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(rows, page.Document.QuerySelector(".chart-data table")!.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_period_in_which_nobody_came_says_so()
    {
        using var browser = await SignedInAsync(CountedCity.Government);
        var page = await browser.OpenAsync("/zf/Admin/Statistics?from=2020-01-01&to=2020-01-31", Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("这段时间还没有人访问", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_alone_sees_the_whole_and_each_site_of_it()
    {
        var secret = $"本站才有的标题{Guid.NewGuid():N}";
        var path = $"zwdt/zwyw/{Guid.NewGuid():N}";
        await city.PublishAsync(secret, path);
        (await city.LookAsync("/zf/" + path, CountedCity.NewVisitor())).Dispose();
        (await city.LookAsync("/jyj/", CountedCity.NewVisitor())).Dispose();
        await city.WriteAsync();

        using (var portal = await SignedInAsync(CountedCity.Portal))
        {
            var whole = await portal.OpenAsync("/Admin/Statistics?period=Today&sites=all", Token);
            Assert.NotEmpty(Row(whole, "各站点", "六盘水市人民政府"));
            Assert.NotEmpty(Row(whole, "各站点", "六盘水市教育局"));
            Assert.NotEmpty(Row(whole, "阅读最多的文章", $"{secret}（六盘水市人民政府）"));
            Assert.DoesNotContain(secret, (await portal.OpenAsync("/Admin/Statistics?period=Today", Token)).Text, StringComparison.Ordinal);
        }

        using var bureau = await SignedInAsync(CountedCity.Bureau);
        foreach (var address in new[] { "", "?sites=all", "?sites=zf", "?sites=all&period=Year" })
        {
            var page = await bureau.OpenAsync("/jyj/Admin/Statistics" + address, Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("各站点", page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/zf/Admin/Statistics")]
    [InlineData("/zf/Admin/Statistics/Export")]
    public async Task Who_may_not_see_figures_sees_none(string address)
    {
        using var anonymous = city.CreateBrowser();
        Assert.DoesNotContain("/Statistics", (await anonymous.OpenAsync(address, Token)).Address.AbsolutePath, StringComparison.Ordinal);
        var (user, password) = await city.AddUserAsync(CountedCity.Government, "Author");
        using var author = city.CreateBrowser();
        await author.SignInAsync(user, password, "/zf");
        Assert.Equal(HttpStatusCode.Forbidden, (await author.OpenAsync(address, Token)).Status);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_table_and_no_formula()
    {
        var path = $"zwdt/zwyw/{Guid.NewGuid():N}";
        var title = $"=HYPERLINK(\"https://evil.example/{Guid.NewGuid():N}\")";
        await city.PublishAsync(title, path);
        (await city.LookAsync("/zf/" + path, CountedCity.NewVisitor())).Dispose();
        await city.WriteAsync();
        using var browser = await SignedInAsync(CountedCity.Government);
        using var answer = await browser.Client.GetAsync(new Uri("/zf/Admin/Statistics/Export?period=Week", UriKind.Relative), Token);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("访问统计 2026-10-06 2026-10-12.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var workbook = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Token));

        Assert.Equal(["总览", "逐日走势", "一天中的时段", "栏目", "阅读最多的文章", "页面", "访问来源", "设备", "地区", "搜索引擎与其他机器人"], workbook.GetSheetNames());
        var articles = workbook.Query(useHeaderRow: true, sheetName: "阅读最多的文章").Cast<IDictionary<string, object>>().ToList();
        var row = Assert.Single(articles, article => article["文章"].ToString() == "'" + title);
        Assert.Equal(1, Convert.ToInt64(row["浏览量"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(7, workbook.Query(useHeaderRow: true, sheetName: "逐日走势").Count());
        using var archive = new System.IO.Compression.ZipArchive(workbook);
        foreach (var sheet in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await sheet.OpenAsync(Token));
            Assert.DoesNotContain("<x:f>", (await reader.ReadToEndAsync(Token)).Replace("<f>", "<x:f>", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_article_tells_how_often_it_was_read()
    {
        var path = $"zwdt/zwyw/{Guid.NewGuid():N}";
        await city.PublishAsync("供水管网改造", path);
        for (var reader = 0; reader < 3; reader++)
            (await city.LookAsync("/zf/" + path, CountedCity.NewVisitor())).Dispose();
        await city.WriteAsync();
        // Kept for ten minutes at the most.
        city.Clock!.Advance(TimeSpan.FromMinutes(11));
        using var browser = city.CreateBrowser();
        Assert.Contains("阅读 3 次", (await browser.OpenAsync("/zf/" + path, Token)).Document.QuerySelector(".article__meta")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<SiteBrowser> SignedInAsync(string tenant)
    {
        var browser = city.CreateBrowser();
        if (tenant == CountedCity.Portal)
        {
            await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
            return browser;
        }

        var account = await city.AddAdministratorAsync(tenant, $"a{Guid.NewGuid():N}"[..12]);
        await browser.SignInAsync(account.UserName, account.Password!, "/" + tenant);
        return browser;
    }

    /// <summary>The numbers of the row with that name in the card of that title; empty when it is not there.</summary>
    private static List<string> Row(SitePage page, string card, string name)
    {
        var table = page.Document.QuerySelectorAll("section.card").FirstOrDefault(each => each.QuerySelector(".card-title")?.TextContent == card);
        var row = table?.QuerySelectorAll("tbody tr").FirstOrDefault(each => each.QuerySelector("th")!.TextContent.Trim() == name);
        return [.. row?.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()) ?? []];
    }

    private static string? Link(SitePage page, string name) => page.Document.QuerySelectorAll("a.row-title").FirstOrDefault(link => link.TextContent.Trim() == name)?.GetAttribute("href");
}

public sealed class SqliteDashboardTests(CountedCity city) : DashboardTests(city), IClassFixture<CountedCity>;

public sealed class PostgresDashboardTests(PostgresCountedCity city) : DashboardTests(city), IClassFixture<PostgresCountedCity>;
