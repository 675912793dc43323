using EGovCms.Testing.Site;

namespace EGovCms.Tenants.Tests.Navigation;

public sealed class TenantSwitchTests(TenantSite site)
{
    [Fact]
    public async Task Platforms_administrator_finds_the_way_up_first()
    {
        using var browser = await site.AdministratorAsync();

        var targets = await TargetsAsync(browser, "/edu/Admin");

        Assert.Equal(["/zf/Admin", "/Admin"], targets.Take(2));
        Assert.DoesNotContain("/edu/Admin", targets);
    }

    [Fact]
    public async Task Administrator_of_one_tenant_sees_those_below_and_no_other()
    {
        using var browser = await site.AdministratorOfAsync("zf");

        var targets = await TargetsAsync(browser, "/zf/Admin");

        Assert.Contains("/edu/Admin", targets);
        Assert.DoesNotContain("/rd/Admin", targets);
        Assert.DoesNotContain("/Admin", targets);
    }

    private static async Task<IReadOnlyList<string?>> TargetsAsync(SiteBrowser browser, string address)
    {
        var page = await browser.OpenAsync(address);
        return [.. page.Document.QuerySelectorAll(".topbar .dropdown-panel > a").Select(a => a.GetAttribute("href")).Where(h => h!.EndsWith("/Admin", StringComparison.Ordinal))];
    }
}
