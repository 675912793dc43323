using System.Net;
using System.Text.Json;
using EGovCms.Search.Tests.Site;
using EGovCms.Testing.Site;
using static EGovCms.Search.Tests.Finding.FindingSite;

namespace EGovCms.Search.Tests.Finding;

/// <summary>The city's own words and what comes first, as the portal's webmaster keeps them.</summary>
public sealed class EditingTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const string Words = "/Admin/Search/Words";
    private const string Answer = "/Admin/Search/Answers/Edit";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Synonym_that_is_typed_in_finds_without_a_restart_and_without_a_gap()
    {
        await site.PutAsync(SearchSite.Government, Note("blue", "便民服务中心地址", "政务大厅搬到凉都大道。"), Note("calm", "窗口时间", "窗口九点开门。"));
        using var webmaster = await WebmasterAsync();
        var page = await webmaster.OpenAsync(Words, Token);
        var saved = await webmaster.SubmitAsync(page, $"form[action='{Words}']", ("Words", "凉都大道"), ("Synonyms", "蓝房子 便民服务中心"));
        Assert.Contains("已保存", saved.Text, StringComparison.Ordinal);
        Assert.Equal("凉都大道", Assert.Single(saved.Document.QuerySelectorAll("[name=Words]")).TextContent.Trim());

        using var citizen = site.CreateBrowser();
        await citizen.OpenUntilAsync("/search?q=蓝房子", found =>
        {
            Assert.NotEmpty(citizen.OpenAsync("/search?q=窗口", Token).GetAwaiter().GetResult().Document.QuerySelectorAll(".find__title"));
            return found.Document.QuerySelector(".find__title")?.TextContent.Trim() == "便民服务中心地址";
        }, Token);
    }

    [Theory]
    [InlineData("字", "", "专用词第 1 行")]
    [InlineData("", "社保 社会保险\n孤单", "同义词第 2 行")]
    public async Task Wrong_line_is_named_and_nothing_typed_is_lost(string words, string synonyms, string message)
    {
        using var webmaster = await WebmasterAsync();
        var page = await webmaster.SubmitAsync(await webmaster.OpenAsync(Words, Token), $"form[action='{Words}']", ("Words", words), ("Synonyms", synonyms));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Text, StringComparison.Ordinal);
        Assert.Equal(synonyms, page.Document.QuerySelector("[name=Synonyms]")!.TextContent.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Answer_comes_first_on_every_site_leads_to_the_portal_and_goes_when_it_is_removed()
    {
        using var webmaster = await WebmasterAsync();
        await webmaster.SubmitAsync(await webmaster.OpenAsync(Answer + "?question=暴雨预警", Token), $"form[action='{Answer}']", ("Title", "天气预警信息"), ("Url", "~/tianqi"));
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenUntilAsync("/zf/search?q=今天暴雨预警", found => found.Document.QuerySelector(".find__answer a") is not null, Token);
        Assert.Matches("^(http://[^/]+)?/tianqi$", page.Document.QuerySelector(".find__answer a")!.GetAttribute("href"));

        var list = await webmaster.OpenAsync("/Admin/Search/Answers", Token);
        var edit = list.Document.QuerySelector("a.row-title")!.GetAttribute("href")!;
        await webmaster.SubmitAsync(await webmaster.OpenAsync(edit, Token), $"form[action='{Answer}']", ("Title", "气象预警"), ("Until", "2001-01-01"));
        await citizen.OpenUntilAsync("/search?q=暴雨预警", found => found.Document.QuerySelector(".find__answer") is null, Token);
        list = await webmaster.OpenAsync("/Admin/Search/Answers", Token);
        Assert.Contains("已结束", list.Text, StringComparison.Ordinal);
        var asked = await webmaster.SubmitAsync(list, "form[action$='/Answers/Remove']");
        Assert.Contains("删除推荐", asked.Text, StringComparison.Ordinal);
        var removed = await webmaster.SubmitAsync(asked, "form[action$='/Answers/Remove']");
        Assert.Contains("还没有推荐", removed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    [InlineData("//evil.example/x")]
    [InlineData("~/\\evil.example")]
    public async Task Address_that_is_no_page_is_refused(string url)
    {
        using var webmaster = await WebmasterAsync();
        var page = await webmaster.SubmitAsync(await webmaster.OpenAsync(Answer, Token), $"form[action='{Answer}']", ("Questions", "查分"), ("Title", "查分"), ("Url", url));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(url, page.Document.QuerySelector("[name=Url]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Words_are_the_portals_and_nobody_else_sees_the_pages()
    {
        using var webmaster = await WebmasterAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await webmaster.OpenAsync("/zf" + Words, Token)).Status);
        using var citizen = site.CreateBrowser();
        foreach (var address in new[] { Words, Answer, "/Admin/Search/Answers", "/Admin/Search", "/zf/Admin/Search" })
            Assert.NotNull((await citizen.OpenAsync(address, Token)).Document.QuerySelector("input[type=password]"));
    }

    [Fact]
    public async Task Program_is_answered_with_what_the_page_shows()
    {
        await site.PutAsync(SearchSite.Bureau, Note("api", "校车线路公布", "校车一共八条线路。"));
        using var browser = site.CreateBrowser();
        using var answer = JsonDocument.Parse(await browser.Client.GetStringAsync(new Uri("/api/search?q=校车线路", UriKind.Relative), Token));
        var root = answer.RootElement;
        Assert.Equal(1, root.GetProperty("total").GetInt32());
        var hit = root.GetProperty("hits")[0];
        Assert.EndsWith("/jy/notes/api", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("六盘水市教育局", hit.GetProperty("siteName").GetString());
        Assert.Contains(hit.GetProperty("title").EnumerateArray(), piece => piece.GetProperty("isHit").GetBoolean());
        using var refused = await browser.Client.GetAsync(new Uri("/api/search?q=校车&page=0", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private async Task<SiteBrowser> WebmasterAsync()
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }
}
