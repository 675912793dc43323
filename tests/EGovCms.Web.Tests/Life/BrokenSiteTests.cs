using System.Net;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Life;

/// <summary>One site cannot start: it says so under a reference, and the others run on.</summary>
public sealed class BrokenSiteTests(BrokenSiteTests.CityWithATrap city) : IClassFixture<BrokenSiteTests.CityWithATrap>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_with_a_broken_database_answers_503_with_a_reference_while_the_others_answer()
    {
        var file = Path.Combine(city.Folder, "tenants", "rd", "tenant.db");
        var good = Array.Empty<byte>();
        await city.RestartAsync(() =>
        {
            good = File.ReadAllBytes(file);
            File.WriteAllText(file, new string('x', 8192));
        });
        await AssertClosedAsync("rd");

        File.WriteAllBytes(file, good);
        await AssertOpensAfterReloadAsync("rd");
    }

    [Fact]
    public async Task Site_with_a_feature_that_fails_at_its_start_answers_503_with_a_reference_while_the_others_answer()
    {
        await city.RestartAsync(() => city.Trap = "jw");
        await AssertClosedAsync("jw");

        city.Trap = "";
        await AssertOpensAfterReloadAsync("jw");
    }

    [Fact]
    public async Task Change_that_the_site_cannot_start_with_is_refused_and_it_serves_on()
    {
        using var browser = city.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/sw/", Token)).Status);
        city.Trap = "sw";
        Assert.True(city.Shells.TryGetSettings("sw", out var settings));
        await Assert.ThrowsAsync<TenantStartException>(() => city.Shells.UpdateAsync(settings with { DisplayName = "Other" }, Token));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/sw/", Token)).Status);
        Assert.True(city.Shells.TryGetSettings("sw", out var kept));
        Assert.Equal(settings, kept);
        city.Trap = "";
    }

    private async Task AssertClosedAsync(string tenant)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync($"/{tenant}/", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Matches("^[2-9A-HJ-NP-Z]{8}$", page.Document.QuerySelector(".reference code")?.TextContent ?? "");
        Assert.True(page.Headers.ContainsKey("Retry-After"));
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
        foreach (var other in City.Bodies.Prefixes.Where(p => p != "/" + tenant))
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(other + "/", Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/health/ready", Token)).Status);
    }

    private async Task AssertOpensAfterReloadAsync(string tenant)
    {
        using var browser = city.CreateBrowser();
        await city.Shells.ReloadAsync(tenant, Token);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"/{tenant}/", Token)).Status);
    }

    /// <summary>The city, with a feature in it that fails at the start of the site that it is told.</summary>
    public sealed class CityWithATrap : SqliteCity
    {
        /// <summary>Name of the tenant that cannot start.</summary>
        public string Trap { get; set; } = "";

        protected override void Configure(WebApplicationBuilder builder) =>
            builder.Services.Configure<TenancyOptions>(options => options.TenantServices.Add(
                tenant => tenant.AddScoped<ITenantStartTask>(services => new TrapTask(services.GetRequiredService<ShellSettings>(), this))));
    }

    private sealed class TrapTask(ShellSettings tenant, CityWithATrap city) : ITenantStartTask
    {
        public int Order => 0;

        public Task StartAsync(CancellationToken cancellation) =>
            tenant.Name == city.Trap ? throw new InvalidOperationException("The trap has sprung.") : Task.CompletedTask;
    }
}
