using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using EGovCms.Testing.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>The search page as a citizen uses it, without scripts, and what browsers ask by themselves.</summary>
[Collection(FindingCollection.Name)]
public sealed class PageTests(FindingSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portal_finds_on_all_sites_and_marks_what_was_asked_for()
    {
        using var browser = site.CreateBrowser();
        var page = await SearchAsync(browser, "/search?q=防汛");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["学校防汛通知", "防汛抗旱通知", "防汛抗旱通知"], Titles(page).Order(StringComparer.Ordinal));
        Assert.All(page.Document.QuerySelectorAll(".find__title"), title => Assert.Contains("防汛", title.QuerySelector("mark")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(["六盘水市人民政府", "六盘水市教育局"], Facets(page, "网站").OrderByDescending(name => name.Length));
        Assert.All(page.Document.QuerySelectorAll(".find__title a"), link => Assert.Matches("/(zf|jy)/notes/", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Chosen_site_narrows_down_and_chosen_again_is_given_up()
    {
        using var browser = site.CreateBrowser();
        var all = await SearchAsync(browser, "/search?q=防汛");
        var bureau = await browser.OpenAsync(LinkOf(all, "六盘水市教育局"), Token);
        Assert.Equal(["学校防汛通知"], Titles(bureau));
        Assert.Equal(Titles(all), Titles(await browser.OpenAsync(LinkOf(bureau, "六盘水市教育局"), Token)));
    }

    [Fact]
    public async Task Site_below_finds_its_own_unless_asked_for_all()
    {
        using var browser = site.CreateBrowser();
        var own = await SearchAsync(browser, "/jy/search?q=防汛");
        Assert.Equal(["学校防汛通知"], Titles(own));
        Assert.Equal(3, Titles(await browser.OpenAsync(LinkOf(own, "全部网站"), Token)).Count);
    }

    [Fact]
    public async Task What_staff_may_read_is_not_on_the_page_of_anybody()
    {
        using var browser = site.CreateBrowser();
        var page = await SearchAsync(browser, "/jy/search?q=公积金内部核查底稿");
        Assert.DoesNotContain("机密", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("公积金内部核查底稿", Titles(page));
    }

    [Fact]
    public async Task Staff_find_what_their_permissions_allow_on_the_site_that_they_are_on()
    {
        await site.PutAsync(FindingSite.Bureau, FindingSite.Note("draft", "择校办法征求意见底稿", "内部征求意见。") with { Permission = "EditContent" });
        using var citizen = site.CreateBrowser();
        Assert.DoesNotContain("择校办法征求意见底稿", Titles(await SearchAsync(citizen, "/jy/search?q=择校办法")));
        using var staff = site.CreateBrowser();
        await staff.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        Assert.Contains("择校办法征求意见底稿", Titles(await SearchAsync(staff, "/jy/search?q=择校办法")));
        Assert.DoesNotContain("择校办法征求意见底稿", Titles(await SearchAsync(staff, "/zf/search?q=择校办法&site=all")));
    }

    [Fact]
    public async Task Time_narrows_down_and_is_kept_by_the_next_choice()
    {
        using var browser = site.CreateBrowser();
        var week = await browser.OpenAsync(LinkOf(await SearchAsync(browser, "/search?q=防汛"), "一周内"), Token);
        Assert.Equal(["学校防汛通知", "防汛抗旱通知"], Titles(week).Order(StringComparer.Ordinal));
        Assert.Equal(2, Titles(await browser.OpenAsync(LinkOf(week, "最新"), Token)).Count);
        var form = await browser.SubmitAsync(week, ".find__days-form", ("from", "2000-01-01"), ("until", FindingSite.Now.AddYears(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["防汛抗旱通知"], Titles(form));
        Assert.Empty(Titles(await SearchAsync(browser, "/search?q=防汛&from=2000-01-01&until=2001-01-01")));
        Assert.Equal(3, Titles(await SearchAsync(browser, "/search?q=防汛&from=gestern&until=2001-99-01")).Count);
    }

    [Fact]
    public async Task Query_system_whose_name_fits_is_offered_above_what_is_found_and_once()
    {
        await site.PutAsync(FindingSite.Government, FindingSite.Note("pay", "养老待遇查询", "需要身份证号。") with { Kind = EGovCms.Search.Abstractions.SearchKinds.DirectAnswer });
        using var browser = site.CreateBrowser();
        var page = await SearchAsync(browser, "/search?q=养老待遇");
        Assert.Contains("养老待遇查询", Assert.Single(page.Document.QuerySelectorAll(".find__card")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("养老待遇查询", Titles(page));
        Assert.Empty((await SearchAsync(browser, "/search?q=身份证号")).Document.QuerySelectorAll(".find__card"));
    }

    [Fact]
    public async Task Link_that_would_run_a_script_leads_nowhere()
    {
        await site.PutAsync(FindingSite.Bureau, FindingSite.Note("evil", "点击领取奖品", "奖品说明") with { Url = "javascript:alert(1)" });
        using var browser = site.CreateBrowser();
        var page = await SearchAsync(browser, "/search?q=领取奖品");
        Assert.Equal("#", Assert.Single(page.Document.QuerySelectorAll(".find__title a")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search", null)]
    [InlineData("/search?q=", null)]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "没有找到")]
    [InlineData("/search?q=qqqqzzzz&kind=Note&year=x&in=nowhere", "没有找到")]
    public async Task Nothing_found_and_nonsense_are_answered_calmly(string address, string? words)
    {
        using var browser = site.CreateBrowser();
        var page = await SearchAsync(browser, address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(Titles(page));
        Assert.Null(page.Document.QuerySelector("main script"));
        if (words is not null)
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_learns_how_to_ask_and_is_answered_while_somebody_types()
    {
        using var browser = site.CreateBrowser();
        var description = XDocument.Parse(await browser.Client.GetStringAsync(new Uri("/opensearch.xml", UriKind.Relative), Token)).Root!;
        var template = description.Elements().Single(url => url.Attribute("type")?.Value == "application/x-suggestions+json").Attribute("template")!.Value;

        using var answer = JsonDocument.Parse(await browser.Client.GetStringAsync(new Uri(template.Replace("{searchTerms}", Uri.EscapeDataString("公积"), StringComparison.Ordinal)), Token));

        Assert.Equal("公积", answer.RootElement[0].GetString());
        Assert.Contains(answer.RootElement[1].EnumerateArray(), each => each.GetString()!.Contains("公积金", StringComparison.Ordinal));
    }

    private static Task<SitePage> SearchAsync(SiteBrowser browser, string address) => browser.OpenAsync(address, Token);

    private static List<string> Titles(SitePage page) => [.. page.Document.QuerySelectorAll(".find__title").Select(title => title.TextContent.Trim())];

    private static IEnumerable<string> Facets(SitePage page, string name) => page.Document.QuerySelectorAll(".find__facets").Single(group => group.QuerySelector("h2")!.TextContent == name)
        .QuerySelectorAll("li span:first-child").Select(facet => facet.TextContent);

    private static string LinkOf(SitePage page, string name) => page.Document.QuerySelectorAll(".find a").First(link => link.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;
}
