using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Links;

/// <summary>Nothing on the whole installation leads nowhere.</summary>
public sealed class LinkTests(SqliteCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_and_asset_that_a_citizen_can_reach_from_the_portal_answers()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(city.Url) };
        // Nothing is kept of one address for the next, so each display setting need be followed from one page only.
        var crawler = new Crawler(client, limit: 5000) { Skip = IsRepeatedSetting };
        await crawler.RunAsync("/", Token);
        Assert.Empty(crawler.Broken.Order(StringComparer.Ordinal));
        Assert.InRange(crawler.Visited, 300, 5000);
        Assert.All(City.Bodies.Prefixes, prefix => Assert.Contains(city.Url + prefix + "/", crawler.Pages));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zf")]
    public async Task Every_link_of_the_administration_answers_its_administrator(string prefix)
    {
        using var browser = city.CreateBrowser(followRedirects: false);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword, prefix)).Status);
        var crawler = new Crawler(browser.Client, limit: 3000) { Skip = target => !IsAdministration(target, prefix) };
        await crawler.RunAsync(prefix + "/Admin", Token);
        Assert.Empty(crawler.Broken.Order(StringComparer.Ordinal));
        Assert.InRange(crawler.Pages.Count, 30, 3000);
        Assert.DoesNotContain(crawler.Pages, page => page.Contains("/SignIn", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Crawler_tells_a_broken_link_and_where_it_stands()
    {
        using var client = city.CreateClient(followRedirects: false);
        var crawler = new Crawler(client, limit: 100) { Skip = target => target.AbsolutePath != "/no-such-page" };
        await crawler.RunAsync("/no-such-page", Token);
        Assert.Equal([$"404 {city.Url}/no-such-page from the start"], crawler.Broken);
    }

    private static bool IsRepeatedSetting(Uri target) =>
        target.AbsolutePath.EndsWith("/display", StringComparison.Ordinal) && !target.Query.Contains("return=%2F&", StringComparison.Ordinal);

    private static bool IsAdministration(Uri target, string prefix) =>
        target.AbsolutePath.StartsWith(prefix + "/Admin", StringComparison.Ordinal)
        || target.AbsolutePath.StartsWith(prefix + "/SignIn", StringComparison.Ordinal)
        || target.AbsolutePath.StartsWith("/_content/", StringComparison.Ordinal)
        || target.AbsolutePath.StartsWith("/_host/", StringComparison.Ordinal);
}
