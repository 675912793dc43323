using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Languages;

public sealed class LanguageOnSqliteTests(SqliteCity city) : LanguageTests(city);

public sealed class LanguageOnPostgresTests(PostgresCity city) : LanguageTests(city);

/// <summary>The portal of the sample city in Chinese and English.</summary>
public abstract class LanguageTests(SiteFixture city)
{
    private const string Chinese = "/sqgl/qhst/t20050618-lsxt";
    private const string English = "/en/about/cool-summer";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "zh-CN", "/", "/en/")]
    [InlineData("/en/", "en", "/", "/en/")]
    [InlineData(Chinese, "zh-CN", Chinese, English)]
    [InlineData(English, "en", Chinese, English)]
    [InlineData("/sqgl", "zh-CN", "/sqgl", "/en/about")]
    [InlineData("/en/about", "en", "/sqgl", "/en/about")]
    [InlineData("/en/sitemap", "en", "/sitemap", "/en/sitemap")]
    public async Task Page_names_its_language_its_address_and_its_translation(string address, string language, string chinese, string english)
    {
        using var browser = city.CreateBrowser(followRedirects: false);

        var page = await browser.OpenAsync(address, Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(city.Url + address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            [("en", city.Url + english), ("x-default", city.Url + chinese), ("zh-CN", city.Url + chinese)],
            page.Document.QuerySelectorAll("link[rel=alternate][hreflang]")
                .Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Chinese, "en", English)]
    [InlineData(English, "zh-CN", Chinese)]
    [InlineData("/sqgl", "en", "/en/about")]
    [InlineData("/en/about", "zh-CN", "/sqgl")]
    [InlineData("/xwzx/bsyw/t20050910-cwhy", "en", "/en/")]
    public async Task Switch_leads_to_the_translation_or_home_and_is_remembered(string address, string language, string expected)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(address, Token);

        var switched = await browser.OpenAsync(page.Document.QuerySelector($".topbar a[hreflang={language}]")!.GetAttribute("href")!, Token);

        Assert.Equal(expected, switched.Address.AbsolutePath);
        Assert.Equal(language, switched.Document.DocumentElement.GetAttribute("lang"));
        // The choice holds where the address says nothing of it.
        Assert.Equal(language, (await browser.OpenAsync("/SignIn", Token)).Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/about/cool-summer", English)]
    [InlineData("/en" + Chinese, Chinese)]
    [InlineData("/about", "/en/about")]
    [InlineData("/en/sqgl/csgk", "/sqgl/csgk")]
    [InlineData("/home", "/en/")]
    [InlineData("/en/home", "/en/")]
    [InlineData("/en/Admin", "/Admin")]
    public async Task Content_is_found_under_the_address_of_its_own_language_alone(string address, string expected)
    {
        using var browser = city.CreateBrowser(followRedirects: false);
        var (page, hops) = (await browser.OpenAsync(address, Token), 0);
        while (page.Headers.TryGetValue("Location", out var next) && hops++ < 3 && !next.Contains("SignIn", StringComparison.Ordinal) && !next.EndsWith(expected, StringComparison.Ordinal))
            page = await browser.OpenAsync(next, Token);

        Assert.EndsWith(expected, page.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_pages_lead_to_English_pages_and_list_none_of_the_other_language()
    {
        using var browser = city.CreateBrowser();
        var home = await browser.OpenAsync("/en/", Token);

        Assert.Equal("Liupanshui, China's Cool City", home.Meta("SiteName"));
        Assert.Equal(["/en/", "/en/about", "/en/news", "/en/invest-visit"], home.Links("header nav.nav a, nav[aria-label] a[href^='/en/']").Select(link => link.AbsolutePath).Distinct().Take(4));
        Assert.Contains("How a summer of nineteen degrees comes about", home.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/en/", "/en/about", "/en/news", "/en/sitemap" })
        {
            var main = (await browser.OpenAsync(address, Token)).Document.QuerySelector("main")!;
            // The names of the other sites are theirs.
            foreach (var names in main.QuerySelectorAll("a[href$='/sw/'], a[href$='/rd/'], a[href$='/zf/'], a[href$='/zx/'], a[href$='/jw/']"))
                names.Remove();
            Assert.DoesNotContain(main.TextContent, letter => letter is >= '\u4e00' and <= '\u9fff');
        }

        Assert.DoesNotContain("cool-summer", (await browser.OpenAsync("/sqgl", Token)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("begins here", (await browser.OpenAsync("/", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_what_stands_in_the_language_of_the_address()
    {
        using var browser = city.CreateBrowser();

        await browser.OpenUntilAsync("/en/search?q=nineteen", page => page.Text.Contains("/en/about/cool-summer", StringComparison.Ordinal), Token);
        Assert.DoesNotContain("cool-summer", (await browser.OpenAsync("/search?q=nineteen", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_is_asked_only_where_neither_address_nor_visitor_says()
    {
        Assert.Equal("zh-CN", await LanguageOfAsync("/SignIn", null));
        Assert.Equal("en", await LanguageOfAsync("/SignIn", "fr;q=0.9, en-GB;q=0.8, zh;q=0.2"));
        Assert.Equal("zh-CN", await LanguageOfAsync("/SignIn", "fr, de;q=0.5"));
        Assert.Equal("en", await LanguageOfAsync("/en/", "zh-CN"));
        Assert.Equal("zh-CN", await LanguageOfAsync("/SignIn", "en", "zh-CN"));
        // A body with one language speaks it to all browsers.
        Assert.Equal("zh-CN", await LanguageOfAsync("/zf/", "en"));
    }

    [Fact]
    public async Task Kept_page_of_one_language_is_never_shown_for_another()
    {
        (string Address, string? Accept, string? Chosen)[] visitors =
        [
            ("/", null, null), ("/en/", null, null), ("/", "en", null), ("/", "zh-CN", null), ("/", null, "en"), ("/", "en", "zh-CN"), ("/en/", "zh-CN", "zh-CN"),
            (Chinese, null, null), (English, null, null), (Chinese, "en", null), (English, "zh", null),
        ];
        string[] expected = ["zh-CN", "en", "en", "zh-CN", "en", "zh-CN", "en", "zh-CN", "en", "en", "en"];

        // Twice there and once back: whoever came first has had the page kept.
        foreach (var order in new[] { visitors, visitors, [.. visitors.Reverse()] })
        {
            foreach (var visitor in order)
                Assert.Equal((visitor, expected[Array.IndexOf(visitors, visitor)]), (visitor, await LanguageOfAsync(visitor.Address, visitor.Accept, visitor.Chosen)));
        }

        using var client = city.CreateClient();
        var english = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/en/", UriKind.Relative), Token));
        Assert.Contains("Liupanshui, China's Cool City", english, StringComparison.Ordinal);
        var chinese = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);
        Assert.Contains("中国凉都·六盘水", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/en/about\"", chinese, StringComparison.Ordinal);
    }

    private async Task<string?> LanguageOfAsync(string address, string? accept, string? chosen = null)
    {
        using var client = city.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        if (chosen is not null)
            request.Headers.TryAddWithoutValidation("Cookie", $"egov.culture={Uri.EscapeDataString($"c={chosen}|uic={chosen}")}");
        using var response = await client.SendAsync(request, Token);
        return (await SitePage.ReadAsync(response, Token)).Document.DocumentElement.GetAttribute("lang");
    }
}
