using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Content.Queries;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.City;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Languages;

public sealed class TranslationOnSqliteTests(PortalSite site) : TranslationTests(site), IClassFixture<PortalSite>;

public sealed class TranslationOnPostgresTests(PostgresPortalSite site) : TranslationTests(site), IClassFixture<PostgresPortalSite>;

/// <summary>What webmasters and editors do for a site of several languages.</summary>
public abstract class TranslationTests(SiteFixture site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editor_makes_a_translation_with_one_click_and_publishes_it()
    {
        using var browser = await SignedInAsync();
        var source = await PageAsync(browser, "凉都的夏天", "gk/liang", publish: true);
        using var visitor = site.CreateBrowser();
        Assert.Equal("/en/", await SwitchTargetAsync(visitor, "/gk/liang"));

        var draft = await TranslateAsync(browser, source, "en");

        Assert.Equal(HttpStatusCode.OK, draft.Status);
        Assert.NotEqual(source.Address, draft.Address);
        Assert.Equal("凉都的夏天", Value(draft, "TitlePart.Title"));
        Assert.Equal("gk/liang-en", Value(draft, "AutoroutePart.Path"));
        Assert.Equal("en", Value(draft, "LocalizationPart.Culture"));
        // A draft is nobody's translation yet.
        Assert.Equal("/en/", await SwitchTargetAsync(visitor, "/gk/liang"));

        var published = await SaveAsync(browser, draft, "Publish", ("TitlePart.Title", "Summer in the Cool City"), ("AutoroutePart.Path", "news/summer"));

        Assert.Equal(HttpStatusCode.OK, published.Status);
        // The page that was kept before leads to it at once.
        Assert.Equal("/en/news/summer", await SwitchTargetAsync(visitor, "/gk/liang"));
        Assert.Equal("Summer in the Cool City", (await visitor.OpenAsync("/en/news/summer", Token)).Heading);
        Assert.Equal(["en", "x-default", "zh-CN"], (await SiteMaps.ReadAsync(visitor, "", Token))[site.Url + "/gk/liang"].Keys.Order(StringComparer.Ordinal));
        // The panel offers what is there, and nothing to make.
        var again = await browser.OpenAsync(source.Address.AbsolutePath, Token);
        Assert.Contains("Summer in the Cool City", again.Document.QuerySelector(".translations")!.TextContent, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector(".translations button"));
    }

    [Fact]
    public async Task Second_item_of_one_language_in_a_set_is_refused_by_name()
    {
        using var browser = await SignedInAsync();
        var source = await PageAsync(browser, "铁路通车", "gk/tielu", publish: false);
        var draft = await TranslateAsync(browser, source, "en");

        var refused = await SaveAsync(browser, draft, "Draft", ("LocalizationPart.Culture", "zh-CN"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("铁路通车", refused.Document.QuerySelector(".error-summary, [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", Value(await browser.OpenAsync(draft.Address.AbsolutePath, Token), "LocalizationPart.Culture"));
    }

    [Fact]
    public async Task Translation_that_is_there_already_is_opened_instead_of_made_again()
    {
        using var browser = await SignedInAsync();
        var source = await PageAsync(browser, "水库开工", "gk/shuiku", publish: false);

        var first = await TranslateAsync(browser, source, "en");
        // The page that was open before still has its button.
        var second = await TranslateAsync(browser, source, "en");

        Assert.Equal(first.Address, second.Address);
    }

    [Fact]
    public async Task List_of_contents_shows_one_language()
    {
        using var browser = await SignedInAsync();
        var source = await PageAsync(browser, "机场选址", "gk/jichang", publish: false);
        await SaveAsync(browser, await TranslateAsync(browser, source, "en"), "Draft", ("TitlePart.Title", "Site of the airport"));

        var english = await browser.SubmitAsync(await browser.OpenAsync("/Admin/Content", Token), "form.filters", ("language", "en"));

        var titles = english.Document.QuerySelectorAll(".row-title").Select(title => title.TextContent.Trim()).ToList();
        Assert.Contains("Site of the airport", titles);
        Assert.DoesNotContain("机场选址", titles);
        Assert.Contains("机场选址", (await browser.OpenAsync("/Admin/Content?language=zh-CN", Token)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translation_of_an_item_that_one_may_not_edit_is_refused()
    {
        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync("/SignIn", Token);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await using var scope = await site.Shells.CreateScopeAsync("Default", Token);
        var home = (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new() { Types = ["HomePage"] }, Token)).Items[0];
        using var answer = await browser.Client.PostAsync(
            new Uri($"/Admin/Content/{home.ContentItemId}/Translations/fr", UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Token);

        Assert.EndsWith("/SignIn", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(2, (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new() { Types = ["HomePage"], Status = ContentStatus.Latest }, Token)).Items.Count);
    }

    private async Task<SiteBrowser> SignedInAsync()
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }

    private static async Task<SitePage> PageAsync(SiteBrowser browser, string title, string path, bool publish) =>
        await SaveAsync(browser, await browser.OpenAsync("/Admin/Content/Create/Page", Token), publish ? "Publish" : "Draft", ("TitlePart.Title", title), ("AutoroutePart.Path", path));

    private static Task<SitePage> SaveAsync(SiteBrowser browser, SitePage page, string action, params (string Name, string Value)[] values)
    {
        var form = page.Form("form[data-warn-unsaved]");
        return browser.SubmitAsync(form, (IHtmlElement?)form.QuerySelector($"button[name=action][value={action}]"), values);
    }

    private static Task<SitePage> TranslateAsync(SiteBrowser browser, SitePage page, string language)
    {
        var form = page.Form("form[data-warn-unsaved]");
        return browser.SubmitAsync(form, (IHtmlElement)form.QuerySelector($".translations button[formaction$='/{language}']")!);
    }

    private static string? Value(SitePage page, string control) => page.Document.QuerySelector($"[name='{control}']") switch
    {
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    private static async Task<string> SwitchTargetAsync(SiteBrowser visitor, string address)
    {
        var link = (await visitor.OpenAsync(address, Token)).Document.QuerySelector(".topbar a[hreflang=en]")!.GetAttribute("href")!;
        return Uri.UnescapeDataString(link.Split("return=")[1]);
    }
}
