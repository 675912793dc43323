using System.Net;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Caching;

public sealed class KeptPagesOnSqliteTests(SqliteCity reading, KeptPagesOnSqliteTests.OwnCity changing)
    : KeptPagesTests(reading, changing), IClassFixture<KeptPagesOnSqliteTests.OwnCity>
{
    public sealed class OwnCity : SqliteCity;
}

public sealed class KeptPagesOnPostgresTests(PostgresCity reading, KeptPagesOnPostgresTests.OwnCity changing)
    : KeptPagesTests(reading, changing), IClassFixture<KeptPagesOnPostgresTests.OwnCity>
{
    public sealed class OwnCity : PostgresCity;
}

/// <summary>The city's public pages as they are kept for all who are not signed in.</summary>
public abstract class KeptPagesTests(SiteFixture reading, SiteFixture changing)
{
    private static readonly string[] SecurityHeaders =
        ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/zf/")]
    [InlineData("/sitemap")]
    public async Task Kept_page_bears_every_security_header_and_no_nonce(string address)
    {
        using var browser = reading.CreateBrowser();
        using var first = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        using var second = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);

        Assert.NotNull(second.Headers.ETag);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.DoesNotContain("nonce", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var header in SecurityHeaders)
            Assert.Equal(first.Headers.GetValues(header), second.Headers.GetValues(header));
    }

    [Fact]
    public async Task Visitor_who_has_the_page_is_told_so()
    {
        using var browser = reading.CreateBrowser();
        using var first = await browser.Client.GetAsync(new Uri("/zf/", UriKind.Relative), Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zf/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await browser.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.True(second.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Signed_in_user_gets_pages_that_nobody_keeps()
    {
        using var citizen = reading.CreateBrowser();
        await citizen.OpenAsync("/", Token);
        using var editor = reading.CreateBrowser();
        await editor.SignInAsync(SiteFixture.AdminUser, reading.AdminPassword);

        using var page = await editor.Client.GetAsync(new Uri("/", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(page.Headers.ETag);
        Assert.True(page.Headers.CacheControl!.Private);
    }

    [Theory]
    [InlineData("/SignIn")]
    [InlineData("/search?q=x")]
    [InlineData("/no/such/page")]
    public async Task Form_search_and_missing_page_are_not_kept(string address)
    {
        using var browser = reading.CreateBrowser();
        for (var time = 0; time < 2; time++)
        {
            using var page = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
            Assert.Null(page.Headers.ETag);
        }
    }

    [Fact]
    public async Task Change_shows_at_once_wherever_the_item_is_shown_and_leaves_other_pages_alone()
    {
        await using var scope = await changing.Shells.CreateScopeAsync("zf", Token);
        var items = scope.Services.GetRequiredService<IContentItems>();
        var articles = (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new ContentQuery { Types = ["Article"], Take = 200 }, Token)).Items;
        var item = articles[0];
        var other = articles.First(a => Column(a) != Column(item));
        using var browser = changing.CreateBrowser();
        var (home, article, elsewhere) = ("/zf/", "/zf/" + Path(item), "/zf/" + Path(other));
        var column = article[..article.LastIndexOf('/')];
        foreach (var address in new[] { home, article, column, elsewhere })
            await browser.OpenAsync(address, Token);
        var before = await TagAsync(browser, elsewhere);
        var unrelated = await LastModifiedAsync(browser, elsewhere);

        item.DisplayText = "机关食堂今日供应羊肉粉";
        item.Content["TitlePart"]!["Title"] = item.DisplayText;
        Assert.Empty((await items.PublishAsync(item, Token)).Errors);

        foreach (var address in new[] { article, column })
            Assert.Contains(item.DisplayText, (await browser.OpenAsync(address, Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await TagAsync(browser, elsewhere));
        Assert.Equal(unrelated, await LastModifiedAsync(browser, elsewhere));

        Assert.Empty((await items.UnpublishAsync(item.ContentItemId, Token)).Errors);
        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(article, Token)).Status);
        Assert.DoesNotContain(item.DisplayText, (await browser.OpenAsync(column, Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static string Column(ContentItem item) => (string?)item.Content["Article"]?["Column"]?["TermContentItemIds"]?[0] ?? "";

    private static string Path(ContentItem item) => (string)item.Content["AutoroutePart"]!["Path"]!;

    private static async Task<string> TagAsync(SiteBrowser browser, string address)
    {
        using var page = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return page.Headers.ETag!.Tag;
    }

    private static async Task<DateTimeOffset?> LastModifiedAsync(SiteBrowser browser, string address)
    {
        using var page = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return page.Content.Headers.LastModified;
    }
}
