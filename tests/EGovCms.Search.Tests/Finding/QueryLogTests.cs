using EGovCms.Search.Tests.Site;
using EGovCms.Testing.Site;
using static EGovCms.Search.Tests.Finding.FindingSite;

namespace EGovCms.Search.Tests.Finding;

/// <summary>What is asked is counted, without whom.</summary>
public abstract class QueryLogTests(SearchSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webmaster_sees_what_was_asked_on_the_site_what_was_not_found_and_what_nobody_opened()
    {
        await site.PutAsync(SearchSite.Government, Note("road", "凉都大道改造通告", "封闭施工。"), Note("tap", "停水通知", "周三停水。"));
        using var citizen = site.CreateBrowser();
        foreach (var words in new[] { "凉都大道", "凉都大道", "停水", "停水", "停水", "飞碟降落", "飞碟降落", "只问一次的话" })
            await citizen.OpenAsync("/zf/search?q=" + words, Token);
        await citizen.OpenAsync("/search?q=门户上问的", Token);
        await citizen.OpenAsync("/search?q=门户上问的", Token);
        using (var told = await citizen.Client.GetAsync(new Uri("/zf/search/opened?q=停水", UriKind.Relative), Token))
            told.EnsureSuccessStatusCode();

        using var webmaster = await WebmasterAsync();
        var page = await webmaster.OpenUntilAsync("/zf/Admin/Search", shown => Rows(shown, "搜得最多").Count == 3 && Rows(shown, "搜到了没人点开的").Count == 1, Token);

        Assert.Equal("停水 3 0 1", Rows(page, "搜得最多")[0]);
        Assert.Equal(["飞碟降落 2 2 0"], Rows(page, "没有搜到的"));
        Assert.Equal(["凉都大道 2 0 0"], Rows(page, "搜到了没人点开的"));
        Assert.DoesNotContain("只问一次的话", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("门户上问的", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_people_are_not_written_down()
    {
        using var citizen = site.CreateBrowser();
        foreach (var words in new[] { "529999196001016572", "529999196001016572", "王某 13900001234", "王某 13900001234", "最后问的", "最后问的" })
            await citizen.OpenAsync("/jy/search?q=" + words, Token);
        using var webmaster = await WebmasterAsync();
        var page = await webmaster.OpenUntilAsync("/jy/Admin/Search", shown => shown.Text.Contains("最后问的", StringComparison.Ordinal), Token);
        Assert.DoesNotContain("5299991960", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900001234", page.Text, StringComparison.Ordinal);
    }

    private static List<string> Rows(SitePage page, string card) => [.. page.Document.QuerySelectorAll("section.card").Where(section => section.QuerySelector("h2")?.TextContent.Trim() == card)
        .SelectMany(section => section.QuerySelectorAll("tbody tr")).Select(row => string.Join(' ', row.QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent.Trim())))];

    private async Task<SiteBrowser> WebmasterAsync()
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }
}

public sealed class QueryLogOnSqliteTests(SearchSite site) : QueryLogTests(site), IClassFixture<SearchSite>;

public sealed class QueryLogOnPostgresTests(PostgresSearchSite site) : QueryLogTests(site), IClassFixture<PostgresSearchSite>;
