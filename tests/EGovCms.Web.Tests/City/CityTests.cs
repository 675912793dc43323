using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Data.Changes;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.City;

public sealed class CityOnSqliteTests(SqliteCity city) : CityTests(city);

public sealed class CityOnPostgresTests(PostgresCity city) : CityTests(city);

/// <summary>What a citizen finds in the city that the set-up recipe makes.</summary>
public abstract partial class CityTests(SiteFixture city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Bodies))]
    public async Task Body_shows_its_home_page_under_its_name(string prefix, string name)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(prefix + "/", Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(name, page.Title);
        Assert.Equal("zh-CN", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(name, page.Document.QuerySelector("footer")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Bodies))]
    public async Task Home_page_bears_the_meta_elements_of_a_government_site(string prefix, string name)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(prefix + "/", Token);
        Assert.Equal(name, page.Meta("SiteName"));
        Assert.Equal("www.gzlps.gov.cn", page.Meta("SiteDomain"));
        Assert.Equal("首页", page.Meta("ColumnType"));
    }

    [Theory]
    [InlineData("/zf/")]
    [InlineData("/")]
    public async Task Home_page_shows_letters_and_how_many_were_answered(string address)
    {
        // The portal reads copies, which the body makes a moment later.
        await DrainAsync("zf");
        using var browser = city.CreateBrowser();
        // Signed in, so that the page is not one that was kept before.
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        var page = await browser.OpenAsync(address, Token);
        var figures = page.Document.QuerySelectorAll(".mail-sum dd").Select(figure => int.Parse(figure.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, figures.Count);
        Assert.InRange(figures[1], 1, figures[0]);
        var letter = page.Links("main .list a[href]").First(link => LetterAddress().IsMatch(link.AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(letter.AbsoluteUri, Token)).Status);
    }

    [Fact]
    public async Task Portal_leads_to_the_query_systems_of_the_bodies()
    {
        await DrainAsync("zf");
        using var browser = city.CreateBrowser();
        // Signed in, so that the pages are not ones that were kept before.
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);

        var list = await browser.OpenAsync("/Queries", Token);
        Assert.Equal(["六盘水市人民政府"], list.Document.QuerySelectorAll(".query-body__name").Select(name => name.TextContent.Trim()));
        foreach (var (service, system) in new[] { ("rsks", "exam"), ("jtwz", "traffic"), ("zfgjj", "fund"), ("shbx", "social") })
        {
            var form = list.Links(".query-card__do a[href]").Single(link => link.AbsolutePath == $"/zf/Queries/{system}");
            var page = await browser.OpenAsync($"/cx/{service}", Token);
            Assert.Equal([form], page.Links(".query-card__do a[href]"));
            Assert.Null(page.Document.QuerySelector(".soon__tag"));
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(form.AbsoluteUri, Token)).Status);
        }

        // What nobody offers yet is still announced.
        Assert.NotNull((await browser.OpenAsync("/lt/qslt", Token)).Document.QuerySelector(".soon__tag"));
    }

    // Only governments and the portal are given a code by the state's register of government sites.
    [Theory]
    [InlineData("/", "5202000001")]
    [InlineData("/zf/", "5202000002")]
    public async Task Government_site_bears_the_identifier_code_that_it_was_given(string address, string code)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(address, Token);
        Assert.Equal(code, page.Meta("SiteIDCode"));
        Assert.Contains(code, page.Document.QuerySelector("footer")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_maps_lead_to_the_columns_and_articles_of_the_whole_city()
    {
        using var browser = city.CreateBrowser();
        var columns = new HashSet<Uri>();
        var articles = new HashSet<Uri>();
        foreach (var prefix in Bodies.Prefixes)
        {
            var map = await browser.OpenAsync(prefix + "/sitemap", Token);
            columns.UnionWith(map.Links(".sitemap a[href]"));
        }

        foreach (var column in columns)
            articles.UnionWith(await ArticlesAsync(browser, column));
        Assert.InRange(columns.Count, 50, 1000);
        Assert.InRange(articles.Count, 120, 5000);
    }

    [Fact]
    public async Task Article_bears_title_column_and_date_in_its_meta_elements()
    {
        using var browser = city.CreateBrowser();
        var home = await browser.OpenAsync("/zf/", Token);
        var article = await browser.OpenAsync(home.Links("main a[href]").First(l => ArticleAddress().IsMatch(l.AbsolutePath)).AbsoluteUri, Token);
        Assert.Equal(HttpStatusCode.OK, article.Status);
        Assert.Equal(article.Heading, article.Meta("ArticleTitle"));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}", article.Meta("PubDate") ?? "");
        Assert.NotEmpty(article.Meta("ContentSource") ?? "");
        Assert.NotEmpty(article.Meta("ColumnName") ?? "");
    }

    [Theory, ClassData(typeof(Bodies))]
    public async Task Unknown_address_shows_the_body_s_own_page_with_404(string prefix, string name)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(prefix + "/no-such-page", Token);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(name, page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{prefix}/sitemap']"));
    }

    [Fact]
    public async Task Prefix_is_found_in_any_case_and_links_keep_its_own_spelling()
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/SW", Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("中共六盘水市委", page.Title);
        // Links within the page itself go to the address as it was typed.
        var own = page.Links().Where(l => l != page.Address && l.AbsolutePath.StartsWith("/sw", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, l => Assert.StartsWith("/sw", l.AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_run_of_the_set_up_recipe_changes_nothing()
    {
        var recipe = city.Services.GetRequiredService<IRecipeCatalog>().Get("liupanshui");
        var options = new RecipeRunOptions
        {
            Parameters = new Dictionary<string, string> { ["SiteName"] = recipe.DisplayName, ["AdminUsername"] = SiteFixture.AdminUser, ["SiteTimeZone"] = "Asia/Shanghai" },
        };
        var outcome = await city.Services.GetRequiredService<IRecipeRunner>().RunAsync(ShellSettings.DefaultName, recipe, options, Token);
        Assert.InRange(outcome.Steps, 10, 100);
        Assert.Equal(0, outcome.Changed);
    }

    private async Task DrainAsync(string tenant)
    {
        await using var scope = await city.Shells.CreateScopeAsync(tenant, Token);
        await scope.Services.GetRequiredService<IChangePump>().DrainAsync(Token);
    }

    private static async Task<HashSet<Uri>> ArticlesAsync(SiteBrowser browser, Uri column)
    {
        var found = new HashSet<Uri>();
        for (var next = column; next is not null;)
        {
            var page = await browser.OpenAsync(next.AbsoluteUri, Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            found.UnionWith(page.Links("main a[href]").Where(l => ArticleAddress().IsMatch(l.AbsolutePath)));
            next = page.Links("a[rel=next]") is [var following, ..] ? following : null;
        }

        return found;
    }

    [GeneratedRegex("^/[a-z]+/letters/[0-9a-f]{32}$")]
    private static partial Regex LetterAddress();

    [GeneratedRegex("/t[0-9]{8}-[a-z0-9-]+$")]
    private static partial Regex ArticleAddress();
}
