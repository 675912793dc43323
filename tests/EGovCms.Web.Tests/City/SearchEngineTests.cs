using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.City;

/// <summary>What programs read of the city: feeds by RSS 2.0 and RFC 4287, site maps by sitemaps.org, and what pages say in their heads, by schema.org and ogp.me.</summary>
public sealed class SearchEngineTests(SqliteCity city)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>What each type must say, beside its name.</summary>
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["GovernmentOrganization"] = ["name", "url"],
        ["WebSite"] = ["name", "url", "potentialAction"],
        ["NewsArticle"] = ["headline", "datePublished", "author", "publisher", "mainEntityOfPage", "inLanguage"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["GovernmentService"] = ["name", "provider"],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/zf/rss.xml")]
    [InlineData("/en/rss.xml")]
    [InlineData("/rss/xwzx")]
    [InlineData("/zf/rss/zwdt/zwyw")]
    public async Task Rss_is_valid_and_leads_to_pages(string address)
    {
        using var browser = city.CreateBrowser();
        using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType?.MediaType);
        var rss = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;

        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")!.Value));
        var channel = Assert.Single(rss.Elements());
        foreach (var name in new[] { "title", "link", "description", "language" })
            Assert.NotEmpty(Assert.Single(channel.Elements(name)).Value);
        Assert.Equal(city.Url + address, Assert.Single(channel.Elements(Atom + "link")).Attribute("href")!.Value);
        var items = channel.Elements("item").ToList();
        Assert.InRange(items.Count, 1, 30);
        Assert.Equal(items.Count, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
        Assert.All(items, item => Assert.NotEmpty(item.Element("title")!.Value));
        var times = items.ConvertAll(item => DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "R", CultureInfo.InvariantCulture));
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(items[0].Element("link")!.Value, Token)).Status);
    }

    [Theory]
    [InlineData("/atom.xml")]
    [InlineData("/zf/atom/zwdt/zwyw")]
    public async Task Atom_is_valid_and_leads_to_pages(string address)
    {
        using var browser = city.CreateBrowser();
        using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(city.Url + address, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        foreach (var entry in feed.Elements(Atom + "entry").Append(feed))
        {
            foreach (var name in new[] { "id", "title", "updated" })
                Assert.NotEmpty(Assert.Single(entry.Elements(Atom + name)).Value);
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "id")!.Value, UriKind.Absolute));
            DateTimeOffset.ParseExact(entry.Element(Atom + "updated")!.Value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        var first = feed.Elements(Atom + "entry").First();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(first.Element(Atom + "link")!.Attribute("href")!.Value, Token)).Status);
    }

    [Fact]
    public async Task Reader_that_has_the_feed_is_told_so_and_a_feed_of_nothing_is_not_found()
    {
        using var browser = city.CreateBrowser();
        using var first = await browser.Client.GetAsync(new Uri("/rss.xml", UriKind.Relative), Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/rss.xml");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.Client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/rss/no-such-column", Token)).Status);
    }

    [Fact]
    public async Task Pages_name_their_feeds()
    {
        using var browser = city.CreateBrowser();
        var column = await browser.OpenAsync("/zf/zwdt/zwyw", Token);
        Assert.Equal(["/zf/rss/zwdt/zwyw", "/zf/rss.xml"], column.Document.QuerySelectorAll("link[rel=alternate][type='application/rss+xml']").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Readers_see_where_to_subscribe()
    {
        using var browser = city.CreateBrowser();
        var column = await browser.OpenAsync("/zf/zwdt/zwyw", Token);
        Assert.Equal(["/zf/rss/zwdt/zwyw", "/zf/rss.xml"], column.Document.QuerySelectorAll("a[type='application/rss+xml']").Select(link => link.GetAttribute("href")));
        Assert.Contains(column.Heading, column.Document.QuerySelector("main a[type='application/rss+xml']")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemaps/pages.xml")]
    [InlineData("/sitemaps/1.xml")]
    [InlineData("/zf/sitemaps/news.xml")]
    public async Task Search_engine_that_has_a_site_map_is_told_so(string address)
    {
        using var browser = city.CreateBrowser();
        using var first = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.Client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemaps/pages.xml")]
    [InlineData("/sitemaps/1.xml")]
    [InlineData("/rss.xml")]
    [InlineData("/zf/atom/zwdt/zwyw")]
    [InlineData("/search?q=公积金")]
    [InlineData("/zf/letters")]
    [InlineData("/zf/Queries")]
    public async Task Head_tells_what_get_sends(string address)
    {
        using var browser = city.CreateBrowser();
        using var asked = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await browser.Client.SendAsync(asked, Token);
        using var whole = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((await whole.Content.ReadAsByteArrayAsync(Token)).Length, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zf")]
    public async Task Site_maps_name_pages_that_answer_each_once(string site)
    {
        using var browser = city.CreateBrowser();
        var index = await SiteMaps.XmlAsync(browser, site + "/sitemap.xml", Token);
        Assert.Equal(SiteMaps.Maps + "sitemapindex", index.Name);
        var pages = new List<string>();
        foreach (var file in index.Elements(SiteMaps.Maps + "sitemap").Select(map => map.Element(SiteMaps.Maps + "loc")!.Value))
        {
            Assert.StartsWith($"{city.Url}{site}/sitemaps/", file, StringComparison.Ordinal);
            var urls = await SiteMaps.XmlAsync(browser, file, Token);
            Assert.Equal(SiteMaps.Maps + "urlset", urls.Name);
            Assert.InRange(urls.Elements().Count(), 0, 50_000);
            foreach (var changed in urls.Descendants(SiteMaps.Maps + "lastmod"))
                DateTimeOffset.ParseExact(changed.Value, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            if (!file.EndsWith("news.xml", StringComparison.Ordinal))
                pages.AddRange(urls.Elements().Select(url => url.Element(SiteMaps.Maps + "loc")!.Value));
        }

        Assert.InRange(pages.Count, 50, 50_000);
        Assert.Equal(pages.Count, pages.Distinct().Count());
        foreach (var page in pages.Where((_, at) => at % 7 == 0))
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(page, Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync(site + "/sitemaps/2.xml", Token)).Status);
    }

    [Theory]
    [InlineData("/", "GovernmentOrganization,WebSite")]
    [InlineData("/en/", "GovernmentOrganization,WebSite")]
    [InlineData("/zf/zwdt/zwyw", "BreadcrumbList")]
    [InlineData("/zf/Queries/fund", "BreadcrumbList,GovernmentService")]
    [InlineData("/xwzx/bsyw/t20050327-mhkt", "NewsArticle,BreadcrumbList")]
    public async Task Page_says_what_it_is_in_the_words_of_schema_org(string address, string types)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(address, Token);
        using var data = JsonDocument.Parse(Assert.Single(page.Document.QuerySelectorAll("script[type='application/ld+json']")).TextContent);

        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        var things = data.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal(types.Split(','), things.Select(thing => thing.GetProperty("@type").GetString()));
        foreach (var thing in things)
        {
            foreach (var name in Required[thing.GetProperty("@type").GetString()!])
                Assert.True(thing.TryGetProperty(name, out _), $"{thing} lacks {name}");
        }

        if (things.Find(thing => thing.GetProperty("@type").GetString() == "BreadcrumbList") is { ValueKind: JsonValueKind.Object } way)
            await CheckWayAsync(browser, page, way);
    }

    [Fact]
    public async Task Article_says_what_networks_show_of_it()
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/xwzx/bsyw/t20050327-mhkt", Token);
        string? Property(string name) => page.Document.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
        Assert.Equal("article", Property("og:type"));
        Assert.Equal(page.Heading, Property("og:title"));
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Property("og:url"));
        Assert.Equal("2005-03-27T09:30:00+08:00", Property("article:published_time"));
    }

    [Fact]
    public async Task Page_that_is_not_there_says_nothing_to_search_engines()
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/no-such-page", Token);
        Assert.Empty(page.Document.QuerySelectorAll("script[type='application/ld+json'], meta[property^='og:'], link[type='application/rss+xml']"));
    }

    private static async Task CheckWayAsync(SiteBrowser browser, SitePage page, JsonElement way)
    {
        var steps = way.GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), steps[^1].GetProperty("item").GetString());
        foreach (var step in steps)
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(step.GetProperty("item").GetString()!, Token)).Status);
    }
}
