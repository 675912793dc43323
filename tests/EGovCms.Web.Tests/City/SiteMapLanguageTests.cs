using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.City;

public sealed class SiteMapLanguageOnSqliteTests(SqliteCity city) : SiteMapLanguageTests(city);

public sealed class SiteMapLanguageOnPostgresTests(PostgresCity city) : SiteMapLanguageTests(city);

/// <summary>Site maps say in which languages a page exists, as the pages' own heads do.</summary>
public abstract class SiteMapLanguageTests(SiteFixture city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_language_that_is_named_is_a_page_of_the_map_which_names_the_same()
    {
        using var browser = city.CreateBrowser();
        var pages = await SiteMaps.ReadAsync(browser, "", Token);

        foreach (var (address, languages) in pages.Where(page => page.Value.Count > 0))
        {
            Assert.Equal(["en", "x-default", "zh-CN"], languages.Keys.Order(StringComparer.Ordinal));
            Assert.Contains(address, languages.Values);
            Assert.Equal(languages["zh-CN"], languages["x-default"]);
            Assert.All(languages.Values, other => Assert.Equal(languages, Assert.Contains(other, pages)));
        }

        foreach (var (chinese, english) in new[] { ("/", "/en/"), ("/sqgl", "/en/about"), ("/sqgl/qhst/t20050618-lsxt", "/en/about/cool-summer") })
            Assert.Equal(city.Url + english, pages[city.Url + chinese]["en"]);
    }

    [Fact]
    public async Task Map_names_what_the_heads_of_the_pages_name()
    {
        using var browser = city.CreateBrowser();
        var pages = await SiteMaps.ReadAsync(browser, "", Token);
        var translated = pages.Where(page => page.Value.Count > 0).ToList();
        Assert.InRange(translated.Count, 10, pages.Count - 10);

        foreach (var (address, languages) in translated.Concat(pages.Where(page => page.Value.Count == 0).Take(10)))
        {
            var page = await browser.OpenAsync(address, Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(languages, page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href")!));
        }
    }

    [Fact]
    public async Task Site_of_one_language_names_none()
    {
        using var browser = city.CreateBrowser();
        Assert.All(await SiteMaps.ReadAsync(browser, "/zf", Token), page => Assert.Empty(page.Value));
    }

    [Theory]
    [InlineData("60000")]
    [InlineData("2147483647")]
    public async Task File_beyond_all_numbers_is_not_found(string file)
    {
        using var browser = city.CreateBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/sitemaps/{file}.xml", Token)).Status);
    }
}
