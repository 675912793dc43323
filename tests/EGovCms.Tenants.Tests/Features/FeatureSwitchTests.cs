using System.Net;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;

namespace EGovCms.Tenants.Tests.Features;

public sealed class FeatureSwitchTests(TenantSite site)
{
    [Fact]
    public async Task Feature_goes_on_with_what_it_needs_and_off_with_what_needs_it()
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        await SwitchAsync(browser, tenant.Name, "EGovCms.Portal", "Enable");
        Assert.Contains("EGovCms.Portal", site.Settings(tenant.Name).Features);
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));

        await SwitchAsync(browser, tenant.Name, "EGovCms.Contents", "Disable");
        Assert.DoesNotContain("EGovCms.Portal", site.Settings(tenant.Name).Features);
        Assert.Contains("EGovCms.Tenants", site.Settings(tenant.Name).Features);
    }

    [Theory]
    [InlineData("EGovCms.Accounts", "Disable")]
    [InlineData("EGovCms.Features", "Disable")]
    public async Task Feature_that_is_always_on_stays_on(string feature, string act)
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        await SwitchAsync(browser, tenant.Name, feature, act);

        Assert.Equal(tenant.Version, site.Settings(tenant.Name).Version);
    }

    [Theory]
    [InlineData("EGovCms.Nowhere")]
    [InlineData("EGovCms.Theme.Admin")]
    public async Task Feature_that_is_unknown_or_a_theme_is_not_found(string feature)
    {
        using var browser = await site.AdministratorAsync();

        using var response = await SwitchAsync(browser, "zf", feature, "Enable");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Profile_bounds_the_tenant_and_those_below_it()
    {
        var name = TenantSite.Unique();
        await site.AddAsync(new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "kind", Profile = "tenants" });
        var child = await site.AddAsync(name);
        using var browser = await site.AdministratorAsync();

        foreach (var tenant in new[] { name, child.Name })
        {
            await SwitchAsync(browser, tenant, "EGovCms.Taxonomies", "Enable");
            Assert.DoesNotContain("EGovCms.Taxonomies", site.Settings(tenant).Features);
            var page = await browser.OpenAsync($"/{tenant}/Admin/Features");
            Assert.DoesNotContain("EGovCms.Taxonomies/Enable", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unlimited_tenant_beside_a_limited_one_is_not_bound()
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        await SwitchAsync(browser, tenant.Name, "EGovCms.Taxonomies", "Enable");

        Assert.Contains("EGovCms.Taxonomies", site.Settings(tenant.Name).Features);
    }

    private static Task<HttpResponseMessage> SwitchAsync(SiteBrowser browser, string tenant, string feature, string act) =>
        TenantSite.PostAsync(browser, tenant, $"/Admin/Features/{feature}/{act}");
}
