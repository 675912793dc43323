using System.Net;
using EGovCms.Tenancy;

namespace EGovCms.Web.Tests.Life;

/// <summary>One site cannot start: it says so under a reference, the others run on, and it comes back when it is mended.</summary>
public sealed class BrokenSiteTests(CityWithATrap city) : IClassFixture<CityWithATrap>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_whose_database_is_garbage_is_closed_alone_and_opens_by_itself_when_it_is_mended()
    {
        var file = Path.Combine(city.Folder, "tenants", "rd", "tenant.db");
        var good = Array.Empty<byte>();
        await city.RestartAsync(() =>
        {
            good = File.ReadAllBytes(file);
            File.WriteAllText(file, new string('x', 8192));
        });
        BrokenSite.RememberFailures(city, TimeSpan.Zero);
        await BrokenSite.AssertClosedAsync(city, "rd");
        await BrokenSite.AssertClosedAsync(city, "rd");

        File.WriteAllBytes(file, good);
        await BrokenSite.AssertOpenAsync(city, "rd");
    }

    [Fact]
    public async Task Site_with_a_feature_that_fails_is_closed_alone_and_opens_when_its_administrator_reloads_it()
    {
        await city.RestartAsync(() => city.Trap = "jw");
        BrokenSite.RememberFailures(city, TimeSpan.FromDays(1));
        await BrokenSite.AssertClosedAsync(city, "jw");
        var refused = await BrokenSite.ReloadAsync(city, "jw");
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Matches("[2-9A-HJ-NP-Z]{8}", refused.Document.QuerySelector(".notice-danger")?.TextContent ?? "");

        city.Trap = "";
        await BrokenSite.AssertClosedAsync(city, "jw");
        await BrokenSite.ReloadAsync(city, "jw");
        await BrokenSite.AssertOpenAsync(city, "jw");
    }

    [Fact]
    public async Task Portal_that_fails_leaves_the_bodies_and_the_host_s_health_alone()
    {
        await city.RestartAsync(() => city.Trap = ShellSettings.DefaultName);
        BrokenSite.RememberFailures(city, TimeSpan.Zero);
        await BrokenSite.AssertClosedAsync(city, ShellSettings.DefaultName);

        city.Trap = "";
        await BrokenSite.AssertOpenAsync(city, ShellSettings.DefaultName);
    }

    [Fact]
    public async Task Change_that_the_site_cannot_start_with_is_refused_and_it_serves_on()
    {
        await BrokenSite.AssertOpenAsync(city, "sw");
        city.Trap = "sw";
        Assert.True(city.Shells.TryGetSettings("sw", out var settings));
        await Assert.ThrowsAsync<TenantStartException>(() => city.Shells.UpdateAsync(settings with { DisplayName = "Other" }, Token));
        city.Trap = "";
        await BrokenSite.AssertOpenAsync(city, "sw");
        Assert.True(city.Shells.TryGetSettings("sw", out var kept));
        Assert.Equal(settings, kept);
    }
}
