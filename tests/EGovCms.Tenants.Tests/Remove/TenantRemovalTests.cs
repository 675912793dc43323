using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Tests.Remove;

public sealed class TenantRemovalTests(TenantSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Removed_tenant_is_backed_up_and_gone()
    {
        var tenant = await site.AddAsync();
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync($"/Admin/Tenants/{tenant.Name}/Remove");

        var page = await browser.SubmitAsync(form, "form[action$='/Remove']", ("Confirm", tenant.Name));

        var backup = page.Document.QuerySelector("main code")!.TextContent;
        Assert.True(new FileInfo(backup).Length > 0);
        Assert.False(site.Knows(tenant.Name));
        Assert.Equal(HttpStatusCode.NotFound, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(site.Folder, tenant.Name + "*", SearchOption.AllDirectories), entry => !entry.Contains("backups", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    public async Task Tenant_stays_when_its_name_is_not_typed(string typed)
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        using var response = await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Remove", ("Confirm", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(TenantState.Running, site.Settings(tenant.Name).State);
    }

    [Fact]
    public async Task Tenant_with_others_below_it_stays()
    {
        var tenant = await site.AddAsync();
        await site.AddAsync(tenant.Name);
        using var browser = await site.AdministratorAsync();

        using var response = await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Remove", ("Confirm", tenant.Name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.True(site.Knows(tenant.Name));
    }

    [Fact]
    public async Task Tenant_under_set_up_stays()
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        using (site.Shells.TryReserve(tenant.Name))
        {
            using var refused = await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Remove", ("Confirm", tenant.Name));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using var done = await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Remove", ("Confirm", tenant.Name));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.False(site.Knows(tenant.Name));
    }

    [Fact]
    public async Task Invalid_tenant_can_be_removed_and_its_name_used_again()
    {
        var name = TenantSite.Unique();
        var request = new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "broken" };
        await site.SetUpAsync(request);
        using var browser = await site.AdministratorAsync();

        await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{name}/Remove", ("Confirm", name));

        Assert.False(site.Knows(name));
        Assert.True((await site.SetUpAsync(request with { Recipe = "kind" })).Succeeded);
        Assert.Contains(name, site.Shells.Tenants.Select(t => t.Name));
        await using var scope = await site.Shells.CreateScopeAsync(name, Token);
    }
}
