using EGovCms.Tenancy.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests.Blueprints;

public sealed class SideBySideTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenants_of_one_blueprint_keep_singletons_of_their_own()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        await city.AddAsync("rd");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => city.GetAsync(i % 2 == 0 ? "/zf/count" : "/rd/count"), Token)));

        foreach (var name in new[] { "zf", "rd" })
            Assert.Equal(Enumerable.Range(1, 20).Select(n => $"{name} {n}").Order(StringComparer.Ordinal), answers.Select(a => a.Body).Where(b => b.StartsWith(name, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tenants_with_the_same_features_share_blueprint_and_endpoints()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        await city.AddAsync("rd");
        await using var zf = await city.Shells.CreateScopeAsync("zf", Token);
        await using var rd = await city.Shells.CreateScopeAsync("rd", Token);

        var blueprint = zf.Services.GetRequiredService<Blueprint>();

        Assert.Same(blueprint, rd.Services.GetRequiredService<Blueprint>());
        Assert.Same(zf.Services.GetRequiredService<EndpointDataSource>(), rd.Services.GetRequiredService<EndpointDataSource>());
        Assert.Same(blueprint.GetOrAdd("model", () => new object()), blueprint.GetOrAdd("model", () => new object()));
        Assert.NotSame(zf.Services.GetRequiredService<OneTenant>(), rd.Services.GetRequiredService<OneTenant>());
    }

    [Fact]
    public async Task Shared_services_are_the_hosts_own_and_outlive_a_tenant()
    {
        await using var city = new Installation(configure: options => options.SharedServices.Add(typeof(IShellHost)));
        await city.AddAsync("zf");
        await city.AddAsync("rd");
        await using (var scope = await city.Shells.CreateScopeAsync("zf", Token))
            Assert.Same(city.Shells, scope.Services.GetRequiredService<IShellHost>());

        await city.Shells.RemoveAsync("zf", Token);

        Assert.Equal(200, (await city.GetAsync("/rd")).Status);
    }

    [Fact]
    public async Task Captive_scoped_service_fails_the_start_and_is_named()
    {
        await using var city = new Installation(configure: options => options.TenantServices.Add(services => services.AddScoped<Scoped>().AddSingleton<Captor>()));
        await city.AddAsync("zf");

        var refused = await Assert.ThrowsAsync<TenantStartException>(() => city.Shells.CreateScopeAsync("zf", Token));

        Assert.Contains(nameof(Scoped), refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Captor), refused.Message, StringComparison.Ordinal);
        Assert.Contains("'zf'", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Scoped;

    private sealed class Captor(Scoped scoped)
    {
        public Scoped Scoped { get; } = scoped;
    }
}
