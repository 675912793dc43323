using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Setup;

public sealed class SetupTests(TenantSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_makes_a_tenant_that_serves()
    {
        var name = TenantSite.Unique();

        var result = await site.SetUpAsync(New(name));

        Assert.True(result.Succeeded);
        Assert.Equal(TenantState.Running, site.Settings(name).State);
        Assert.Equal(ShellSettings.DefaultName, site.Settings(name).Parent);
        Assert.NotEqual(site.Settings("zf").Secret, site.Settings(name).Secret);
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{name}/SignIn"));
    }

    [Theory]
    [InlineData("Default")]
    [InlineData("default")]
    [InlineData("platform")]
    [InlineData("pg_temp")]
    [InlineData("CON")]
    [InlineData("zf")]
    [InlineData("ZF")]
    [InlineData("../zf")]
    [InlineData("zf/../rd")]
    [InlineData("a b")]
    [InlineData("名称")]
    [InlineData("")]
    public async Task SetUp_refuses_a_name_that_is_reserved_taken_or_hostile(string name)
    {
        var before = site.Shells.TryGetSettings(name, out var known) ? known : null;

        var result = await site.SetUpAsync(New(name) with { Prefix = TenantSite.Unique() });

        Assert.Equal("Name", Assert.Single(result.Problems).Field);
        Assert.Null(result.Settings);
        Assert.Same(before, site.Shells.TryGetSettings(name, out known) ? known : null);
    }

    [Theory]
    [InlineData("zf")]
    [InlineData("Zf")]
    [InlineData("Admin")]
    [InlineData("signin")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task SetUp_refuses_a_prefix_that_is_taken_reserved_hostile_or_missing(string prefix)
    {
        var result = await site.SetUpAsync(New(TenantSite.Unique()) with { Prefix = prefix });

        Assert.Equal("Prefix", Assert.Single(result.Problems).Field);
    }

    [Fact]
    public async Task SetUp_holds_host_and_prefix_unique_together()
    {
        var name = TenantSite.Unique();
        var host = name + ".example.gov.cn";
        await site.AddAsync(New(name) with { Prefix = "", Hosts = [host] });

        var twin = await site.SetUpAsync(New(TenantSite.Unique()) with { Prefix = "", Hosts = [host.ToUpperInvariant()] });
        var neighbour = await site.SetUpAsync(New(TenantSite.Unique()) with { Prefix = "b", Hosts = [host] });

        Assert.Equal("Hosts", Assert.Single(twin.Problems).Field);
        Assert.True(neighbour.Succeeded);
    }

    [Fact]
    public async Task SetUp_refuses_what_it_cannot_use_and_says_where()
    {
        var request = New(TenantSite.Unique()) with
        {
            DisplayName = "两行\n文字",
            Hosts = ["http://x"],
            Parent = "nobody",
            Profile = "nothing",
            Recipe = "missing",
            Quota = new TenantQuota { Users = -1 },
        };

        var result = await site.SetUpAsync(request);

        Assert.Equal(["DisplayName", "Hosts", "Parent", "Profile", "Quota", "Recipe"], result.Problems.Select(p => p.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.False(site.Knows(request.Name));
    }

    [Fact]
    public async Task SetUp_leaves_a_failed_tenant_invalid_and_unreachable_and_takes_it_up_again()
    {
        var (name, recipe) = (TenantSite.Unique(), TenantSite.Unique());
        site.WriteRecipe(recipe, """{ "name": "feature", "enable": ["EGovCms.Nowhere"] }""");

        var failed = await site.SetUpAsync(New(name) with { Recipe = recipe, AdministratorName = name + ".admin" });

        Assert.False(failed.Succeeded);
        Assert.Equal(TenantState.Invalid, site.Settings(name).State);
        Assert.Contains("EGovCms.Nowhere", site.Settings(name).StateReason, StringComparison.Ordinal);
        Assert.NotNull(failed.Administrator?.Password);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.VisitAsync($"/{name}/SignIn"));

        site.WriteRecipe(recipe, """{ "name": "settings", "SiteSettings": { "Organizer": "秘书处" } }""");
        await using (var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token))
            Assert.True((await scope.Services.GetRequiredService<ITenantSetup>().RetryAsync(name, Token)).Succeeded);

        Assert.Equal(TenantState.Running, site.Settings(name).State);
        Assert.Null(site.Settings(name).StateReason);
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{name}/SignIn"));
    }

    [Fact]
    public async Task SetUp_of_an_invalid_tenant_again_keeps_its_secret()
    {
        var name = TenantSite.Unique();
        await site.SetUpAsync(New(name) with { Recipe = "broken" });
        var secret = site.Settings(name).Secret;

        var result = await site.SetUpAsync(New(name));

        Assert.True(result.Succeeded);
        Assert.Equal(secret, site.Settings(name).Secret);
    }

    [Fact]
    public async Task SetUp_takes_up_a_tenant_that_a_crash_left_half_way()
    {
        var name = TenantSite.Unique();
        await site.Shells.UpdateAsync(new ShellSettings { Name = name, DisplayName = name, Prefix = name, Recipe = "kind", State = TenantState.Initializing }, Token);

        Assert.True((await site.SetUpAsync(New(name))).Succeeded);
    }

    [Fact]
    public async Task SetUp_of_one_tenant_runs_once_when_asked_twice_at_the_same_time()
    {
        var name = TenantSite.Unique();

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => site.SetUpAsync(New(name)), Token)));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(TenantState.Running, site.Settings(name).State);
    }

    [Fact]
    public async Task Retry_is_refused_for_a_tenant_that_serves()
    {
        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);

        Assert.False((await scope.Services.GetRequiredService<ITenantSetup>().RetryAsync("zf", Token)).Succeeded);
    }

    [Fact]
    public async Task Quota_stays_within_the_parents()
    {
        var parent = TenantSite.Unique();
        await site.AddAsync(New(parent) with { Quota = new TenantQuota { StorageBytes = 1000, Users = 5 } });

        var unlimited = await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = parent });
        var within = await site.SetUpAsync(New(TenantSite.Unique()) with { Parent = parent, Quota = new TenantQuota { StorageBytes = 1000, Users = 1 } });

        Assert.Equal("Quota", Assert.Single(unlimited.Problems).Field);
        Assert.True(within.Succeeded);
    }

    private static TenantSetupRequest New(string name) => new() { Name = name, DisplayName = "站点", Prefix = name, Recipe = "kind" };
}
