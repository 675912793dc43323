using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Content.Queries;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Languages;

public sealed class ColumnTranslationOnSqliteTests(PortalSite site) : ColumnTranslationTests(site), IClassFixture<PortalSite>;

public sealed class ColumnTranslationOnPostgresTests(PostgresPortalSite site) : ColumnTranslationTests(site), IClassFixture<PostgresPortalSite>;

/// <summary>Columns that are the same in two languages are linked by their webmaster, and translations find them.</summary>
public abstract class ColumnTranslationTests(SiteFixture site)
{
    private const string Form = "form[data-warn-unsaved]";
    private const string Control = "TranslationOf";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Linked_columns_lead_to_each_other_and_a_translation_goes_into_the_one_of_its_language()
    {
        using var admin = await SignedInAsync();
        var chinese = await ColumnAsync(admin, "山城夜话", "yehua", "zh-CN");
        var english = await ColumnAsync(admin, "Night Talks", "night-talks", "en");

        var linked = await LinkAsync(admin, english, chinese);

        Assert.Equal(HttpStatusCode.OK, linked.Status);
        // Each side shows the other, and offers no column of its own language.
        var page = await TermAsync(admin, chinese);
        Assert.Equal("Night Talks", page.Document.QuerySelector(".translations a")!.TextContent);
        Assert.Equal(english, Select(page).Value);
        Assert.DoesNotContain(Select(page).Options, option => option.Text.EndsWith("山城夜话", StringComparison.Ordinal));
        using var visitor = site.CreateBrowser();
        var target = (await visitor.OpenAsync("/yehua", Token)).Document.QuerySelector(".topbar a[hreflang=en]")!.GetAttribute("href")!;
        Assert.Equal("/en/night-talks", Uri.UnescapeDataString(target.Split("return=")[1]));

        var draft = await TranslateAsync(admin, await ArticleAsync(admin, "夜谈一则", chinese));

        Assert.Equal(english, ((IHtmlSelectElement)draft.Document.QuerySelector("select[name='Article.Column']")!).Value);
        Assert.Contains("“Night Talks”", draft.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Translation_stays_in_a_column_that_has_no_counterpart_and_says_so()
    {
        using var admin = await SignedInAsync();
        var column = await ColumnAsync(admin, "独有栏目", "duyou", "zh-CN");

        var draft = await TranslateAsync(admin, await ArticleAsync(admin, "独有一则", column));

        Assert.Equal(column, ((IHtmlSelectElement)draft.Document.QuerySelector("select[name='Article.Column']")!).Value);
        Assert.Contains("栏目“独有栏目”没有对应的English栏目", draft.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_column_of_one_language_in_a_set_is_refused_by_name_and_a_link_can_be_taken_back()
    {
        using var admin = await SignedInAsync();
        var chinese = await ColumnAsync(admin, "河流", "heliu", "zh-CN");
        var english = await ColumnAsync(admin, "Rivers", "rivers", "en");
        var second = await ColumnAsync(admin, "Streams", "streams", "en");
        await LinkAsync(admin, english, chinese);

        var refused = await LinkAsync(admin, second, chinese);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("“Rivers”", refused.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await TermAsync(admin, second)).Document.QuerySelectorAll(".translations a"));

        await LinkAsync(admin, english, "");
        Assert.Empty((await TermAsync(admin, chinese)).Document.QuerySelectorAll(".translations a"));
        Assert.Equal(HttpStatusCode.OK, (await LinkAsync(admin, second, chinese)).Status);
        Assert.Equal("河流", (await TermAsync(admin, second)).Document.QuerySelector(".translations a")!.TextContent);
    }

    private async Task<SiteBrowser> SignedInAsync()
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }

    private async Task<string> TaxonomyAsync()
    {
        await using var scope = await site.Shells.CreateScopeAsync("Default", Token);
        return (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new() { Types = ["Taxonomy"] }, Token)).Items
            .First(item => item.Content["AliasPart"]?["Alias"]?.ToString() == "columns").ContentItemId;
    }

    /// <summary>Makes a column at the top; returns its id.</summary>
    private async Task<string> ColumnAsync(SiteBrowser admin, string title, string path, string culture)
    {
        var taxonomy = await TaxonomyAsync();
        var page = await admin.OpenAsync($"/Admin/Taxonomies/{taxonomy}/Terms/Create", Token);
        var tree = await admin.SubmitAsync(page, Form, ("TitlePart.Title", title), ("AutoroutePart.Path", path), ("LocalizationPart.Culture", culture));
        var link = tree.Document.QuerySelectorAll("a.row-title").Single(each => each.TextContent.Trim() == title);
        return link.GetAttribute("href")!.Split('/')[^1];
    }

    private async Task<SitePage> TermAsync(SiteBrowser admin, string term) => await admin.OpenAsync($"/Admin/Taxonomies/{await TaxonomyAsync()}/Terms/{term}", Token);

    private async Task<SitePage> LinkAsync(SiteBrowser admin, string term, string counterpart) =>
        await admin.SubmitAsync(await TermAsync(admin, term), Form, (Control, counterpart));

    private static IHtmlSelectElement Select(SitePage page) => (IHtmlSelectElement)page.Document.QuerySelector($"select[name='{Control}']")!;

    private static async Task<SitePage> ArticleAsync(SiteBrowser admin, string title, string column)
    {
        var form = (await admin.OpenAsync("/Admin/Content/Create/Article", Token)).Form(Form);
        return await admin.SubmitAsync(form, (IHtmlElement?)form.QuerySelector("button[name=action][value=Draft]"), ("TitlePart.Title", title), ("Article.Column", column));
    }

    private static Task<SitePage> TranslateAsync(SiteBrowser admin, SitePage page)
    {
        var form = page.Form(Form);
        return admin.SubmitAsync(form, (IHtmlElement)form.QuerySelector(".translations button[formaction$='/en']")!);
    }
}
