using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Languages;

public sealed class SiteLanguageOnSqliteTests(PortalSite site) : SiteLanguageTests(site), IClassFixture<PortalSite>;

public sealed class SiteLanguageOnPostgresTests(PostgresPortalSite site) : SiteLanguageTests(site), IClassFixture<PostgresPortalSite>;

/// <summary>The languages of a site on the settings page.</summary>
public abstract class SiteLanguageTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webmaster_adds_a_language_and_the_site_speaks_it_at_once()
    {
        using var visitor = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/fr/", Token)).Status);
        using var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        var page = await browser.OpenAsync("/Admin/Settings", Token);
        Assert.Contains("français", page.Document.Body!.TextContent, StringComparison.Ordinal);

        var saved = await browser.SubmitAsync(page, "form[action$='/Settings']", ("SiteName", "凉都门户"), ("SupportedCultures", "fr"));
        await browser.SubmitAsync(saved, "form[action$='/Settings']", ("Translations.fr.SiteName", "La ville fraîche"));

        var home = await visitor.OpenAsync("/fr/", Token);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("fr", home.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("La ville fraîche", home.Meta("SiteName"));
        Assert.Equal(["en", "fr"], (await visitor.OpenAsync("/", Token)).Document.QuerySelectorAll(".topbar a[hreflang]").Select(link => link.GetAttribute("hreflang")));
        Assert.Equal("凉都门户", (await visitor.OpenAsync("/", Token)).Meta("SiteName"));
    }

    [Fact]
    public async Task Pages_of_forms_write_Chinese_as_it_is()
    {
        using var visitor = site.CreateBrowser();

        var page = await visitor.OpenAsync("/SignIn", Token);

        Assert.Equal("登录", page.Heading);
        Assert.Contains(">登录</h1>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", page.Text, StringComparison.Ordinal);
    }
}
