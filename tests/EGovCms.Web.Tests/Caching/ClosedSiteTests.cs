using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Data;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.Audit;

namespace EGovCms.Web.Tests.Caching;

/// <summary>A site whose visitors may not see its content: closed in every process at once, kept pages included, and opened again.</summary>
public sealed class ClosedSiteTests
{
    private const string ViewContent = "ViewContent";

    private static readonly string[] Public = ["/", "/sitemap", "/search?q=x", "/media/any.webp", "/no/such/page"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_is_closed_and_opened_in_both_processes_on_sqlite()
    {
        await using var first = new Department();
        await using var second = new Department { Twin = first };
        await AssertClosesAsync(first, second);
    }

    [Fact]
    public async Task Site_is_closed_and_opened_in_both_processes_on_postgres()
    {
        await using var first = new PostgresDepartment();
        await using var second = new PostgresDepartment { Twin = first };
        await AssertClosesAsync(first, second);
    }

    private static async Task AssertClosesAsync(SiteFixture first, SiteFixture second)
    {
        await first.InitializeAsync();
        await second.InitializeAsync();
        using var visitor = first.CreateBrowser(followRedirects: false);
        using var elsewhere = second.CreateBrowser(followRedirects: false);
        await UntilAsync(visitor, HttpStatusCode.OK);
        await UntilAsync(elsewhere, HttpStatusCode.OK);
        using var administrator = first.CreateBrowser();
        await administrator.SignInAsync(SiteFixture.AdminUser, first.AdminPassword);

        await GrantAsync(administrator, visible: false);

        Assert.All(await StatusesAsync(visitor), status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/robots.txt", Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync("/", Token)).Status);
        await UntilAsync(elsewhere, HttpStatusCode.Redirect);

        await GrantAsync(administrator, visible: true);

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/", Token)).Status);
        await UntilAsync(elsewhere, HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode[]> StatusesAsync(SiteBrowser browser)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var address in Public)
            statuses.Add((await browser.OpenAsync(address, Token)).Status);
        return [.. statuses];
    }

    private static async Task GrantAsync(SiteBrowser administrator, bool visible)
    {
        var page = await administrator.OpenAsync("/Admin/Roles/Edit/Anonymous", Token);
        var form = page.Form("main form[action$='/Anonymous']");
        var box = form.Elements.OfType<IHtmlInputElement>().Single(input => input is { Name: "Permissions", Value: ViewContent });
        Assert.Equal(!visible, box.IsChecked);
        box.IsChecked = visible;
        Assert.Equal(HttpStatusCode.OK, (await administrator.SubmitAsync(form, null)).Status);
    }

    /// <summary>The other process hears of a change soon after it, not in the same breath.</summary>
    private static async Task UntilAsync(SiteBrowser browser, HttpStatusCode expected)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await browser.OpenAsync("/", patience.Token)).Status != expected)
            await Task.Yield();
    }

    private sealed class PostgresDepartment : SiteFixture
    {
        protected override string Provider => DatabaseProvider.Postgres;

        protected override string Recipe => "department";
    }
}
