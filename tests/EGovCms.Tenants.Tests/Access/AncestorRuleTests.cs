using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;

namespace EGovCms.Tenants.Tests.Access;

/// <summary>Whoever administers a tenant manages those below it: one beside or above is not there for him.</summary>
public sealed class AncestorRuleTests(TenantSite site)
{
    private static readonly string[] Acts = ["", "/Enable", "/Disable", "/Reload", "/SetUp", "/Remove"];

    [Theory]
    [InlineData("rd")]
    [InlineData("Default")]
    [InlineData("zf")]
    [InlineData("nobody")]
    public async Task Every_address_of_a_tenant_not_below_is_not_found(string name)
    {
        using var browser = await site.AdministratorOfAsync("zf");
        var before = site.Shells.TryGetSettings(name, out var known) ? known : null;

        foreach (var page in new[] { "", "/Remove" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/zf/Admin/Tenants/{name}{page}")).Status);
        foreach (var act in Acts)
        {
            using var response = await TenantSite.PostAsync(browser, "zf", $"/Admin/Tenants/{name}{act}", ("Confirm", name), ("DisplayName", "夺取"), ("Parent", "zf"), ("Prefix", "taken"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Same(before, site.Shells.TryGetSettings(name, out known) ? known : null);
    }

    [Fact]
    public async Task List_shows_the_tenants_below_alone()
    {
        using var browser = await site.AdministratorOfAsync("zf");

        var page = await browser.OpenAsync("/zf/Admin/Tenants");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var links = page.Links().Select(l => l.AbsolutePath).ToList();
        Assert.Contains("/zf/Admin/Tenants/edu", links);
        Assert.DoesNotContain("/zf/Admin/Tenants/rd", links);
        Assert.DoesNotContain("市人大", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rd")]
    [InlineData("Default")]
    public async Task SetUp_below_a_tenant_that_is_not_ones_own_is_refused(string parent)
    {
        var result = await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = parent }, from: "zf");

        Assert.Equal("Parent", Assert.Single(result.Problems).Field);
    }

    [Fact]
    public async Task SetUp_below_oneself_and_deeper_is_done()
    {
        Assert.True((await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = "zf" }, from: "zf")).Succeeded);
        Assert.True((await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = "edu" }, from: "zf")).Succeeded);
    }

    [Fact]
    public async Task Invalid_tenant_beside_cannot_be_taken_by_setting_it_up_anew()
    {
        var name = TenantSite.Unique();
        await site.SetUpAsync(New(name) with { Recipe = "broken", Parent = "rd" });

        var result = await site.SetUpAsync(New(name) with { Parent = "zf" }, from: "zf");

        Assert.Equal("Name", Assert.Single(result.Problems).Field);
        Assert.Equal("rd", site.Settings(name).Parent);
        Assert.Equal(TenantState.Invalid, site.Settings(name).State);
    }

    [Fact]
    public async Task Hosts_are_named_by_the_platform_alone()
    {
        var host = TenantSite.Unique() + ".gov.cn";

        var refused = await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = "zf", Hosts = [host] }, from: "zf");

        Assert.Equal("Hosts", Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public async Task Sub_domains_of_ones_own_host_may_be_handed_down()
    {
        var own = TenantSite.Unique();
        await site.AddAsync(New(own) with { Hosts = [own + ".gov.cn"] });

        var result = await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = own, Hosts = ["school." + own + ".gov.cn"] }, from: own);

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task Administrator_of_a_tenant_is_refused_by_the_ones_beside_and_above()
    {
        using var browser = await site.AdministratorOfAsync("edu");

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/edu/Admin/Tenants")).Status);
        foreach (var address in new[] { "/Admin/Tenants", "/zf/Admin/Tenants", "/rd/Admin/Tenants" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task Administrator_above_manages_all_below()
    {
        using var browser = await site.AdministratorAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/Admin/Tenants/edu")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/zf/Admin/Tenants/edu")).Status);
    }

    [Fact]
    public async Task Anonymous_is_led_to_sign_in()
    {
        using var browser = new SiteBrowser(site.CreateClient());

        var page = await browser.OpenAsync("/zf/Admin/Tenants");

        Assert.Equal("/zf/SignIn", page.Address.AbsolutePath);
        Assert.Contains("%2Fzf%2FAdmin%2FTenants", page.Address.Query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_without_a_token_changes_nothing()
    {
        using var browser = await site.AdministratorAsync();
        using var form = new FormUrlEncodedContent([]);

        using var response = await browser.Client.PostAsync(new Uri("/Admin/Tenants/zf/Disable", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(TenantState.Running, site.Settings("zf").State);
    }

    private static TenantSetupRequest New(string name) => new() { Name = name, DisplayName = "站点", Prefix = name, Recipe = "kind" };
}
