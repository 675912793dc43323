using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Life;

[Collection(LifeOnSqlite.Name)]
public sealed class DepartmentOnSqliteTests(SqliteCity city) : DepartmentTests(city);

[Collection(LifeOnPostgres.Name)]
public sealed class DepartmentOnPostgresTests(PostgresCity city) : DepartmentTests(city);

/// <summary>A department's site from its making to its removal, as an administrator without scripts does it.</summary>
public abstract class DepartmentTests(SiteFixture city)
{
    private const string Site = "六盘水市水务局";
    private const string Title = "城区供水管网改造一期完工";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Department_is_made_publishes_withdraws_is_switched_off_and_on_and_removed()
    {
        using var administrator = city.CreateBrowser();
        using var citizen = city.CreateBrowser();
        await administrator.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        await CreateAsync(administrator);
        await AssertReadableAsync(citizen, shown: false);

        var edit = await PublishAsync(administrator);
        await AssertReadableAsync(citizen, shown: true);
        Assert.Contains(Title, await HeadingsAsync(citizen), StringComparison.Ordinal);

        await PressAsync(administrator, edit.Address.AbsolutePath, "/Unpublish");
        await AssertReadableAsync(citizen, shown: false);

        await PressAsync(administrator, "/Admin/Tenants/swj", "/Disable");
        await AssertAnswersAsync(citizen, HttpStatusCode.NotFound);
        await PressAsync(administrator, "/Admin/Tenants/swj", "/Enable");
        await AssertAnswersAsync(citizen, HttpStatusCode.OK);
        await RemoveAsync(administrator);
        await AssertAnswersAsync(citizen, HttpStatusCode.NotFound);
    }

    private static async Task CreateAsync(SiteBrowser administrator)
    {
        var form = await administrator.OpenAsync("/Admin/Tenants/Create", Token);
        var made = await administrator.SubmitAsync(form, "form[action$='/Admin/Tenants/Create']",
            ("Recipe", "department"), ("DisplayName", Site), ("Name", "swj"), ("Prefix", "swj"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Contains(Site, made.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // The portal names it among the bodies at once.
        var portal = await administrator.OpenAsync("/", Token);
        Assert.Contains(portal.Links(), link => link.AbsolutePath.TrimEnd('/') == "/swj");
    }

    private static async Task<SitePage> PublishAsync(SiteBrowser editor)
    {
        var page = await editor.OpenAsync("/swj/Admin/Content/Create/Article", Token);
        var form = page.Form("main form[method=post]");
        var column = form.QuerySelectorAll<IHtmlOptionElement>("select[name='Article.Column'] option").Single(o => o.Text.Trim() == "部门动态");
        var publish = form.QuerySelector<IHtmlButtonElement>("button[name=action][value=Publish]");
        var edit = await editor.SubmitAsync(form, publish,
            ("TitlePart.Title", Title), ("Article.Column", column.Value), ("HtmlBodyPart.Html", "<p>三万户居民用上了<strong>稳压水</strong>。</p>"));
        Assert.Equal(HttpStatusCode.OK, edit.Status);
        Assert.EndsWith("/Edit", edit.Address.AbsolutePath, StringComparison.Ordinal);
        return edit;
    }

    /// <summary>Presses a button of the page, and 确定 where the page asks back.</summary>
    private static async Task PressAsync(SiteBrowser browser, string address, string act)
    {
        var page = await browser.OpenAsync(address, Token);
        var answer = await browser.SubmitAsync(page, $"form[action$='{act}']");
        if (answer.Document.QuerySelector("input[name=confirmed]") is IHtmlInputElement { Form: { } question })
            answer = await browser.SubmitAsync(question, submitter: null);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector(".notice-success"));
    }

    private static async Task AssertReadableAsync(SiteBrowser citizen, bool shown)
    {
        foreach (var address in new[] { "/swj/", "/swj/gzdt/bmdt", "/swj/gzdt" })
        {
            var page = await citizen.OpenAsync(address, Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(shown, page.Document.QuerySelectorAll("main a").Any(a => a.TextContent.Contains(Title, StringComparison.Ordinal)));
        }
    }

    private static async Task<string> HeadingsAsync(SiteBrowser citizen)
    {
        var list = await citizen.OpenAsync("/swj/gzdt/bmdt", Token);
        var link = list.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").First(a => a.TextContent.Contains(Title, StringComparison.Ordinal));
        var article = await citizen.OpenAsync(link.Href, Token);
        Assert.Equal("稳压水", article.Document.QuerySelector("main strong")?.TextContent);
        return article.Heading;
    }

    private static async Task AssertAnswersAsync(SiteBrowser citizen, HttpStatusCode status)
    {
        foreach (var address in new[] { "/swj/", "/swj/gzdt/bmdt", "/swj/SignIn" })
            Assert.Equal(status, (await citizen.OpenAsync(address, Token)).Status);
        var bodies = await citizen.OpenAsync("/", Token);
        Assert.Equal(status == HttpStatusCode.OK, bodies.Links().Any(link => link.AbsolutePath.TrimEnd('/') == "/swj"));
        foreach (var prefix in City.Bodies.Prefixes)
            Assert.Equal(HttpStatusCode.OK, (await citizen.OpenAsync(prefix + "/", Token)).Status);
    }

    private async Task RemoveAsync(SiteBrowser administrator)
    {
        var form = await administrator.OpenAsync("/Admin/Tenants/swj/Remove", Token);
        var removed = await administrator.SubmitAsync(form, "form[action$='/Remove']", ("Confirm", "swj"));
        Assert.Equal(HttpStatusCode.OK, removed.Status);
        var backup = removed.Document.QuerySelector("main code")!.TextContent;
        Assert.StartsWith(city.Folder, backup, StringComparison.Ordinal);
        Assert.True(new FileInfo(backup).Length > 0);
        Assert.False(city.Shells.TryGetSettings("swj", out _));
    }
}
