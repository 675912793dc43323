using System.Runtime.CompilerServices;
using EGovCms.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests.Hosting;

public sealed class IdleTenantTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenant_without_a_request_for_so_long_is_let_go_and_starts_again_at_the_next()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        await city.AddAsync("rd");
        await city.GetAsync("/zf");
        city.Clock.Advance(Idle - TimeSpan.FromSeconds(1));
        await city.GetAsync("/rd");
        city.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["zf"], await city.Shells.UnloadIdleAsync(Idle, Token));

        Assert.Equal(["rd"], city.Shells.Started);
        Assert.Equal("zf 1", (await city.GetAsync("/zf/count")).Body);
        Assert.Equal(["zf", "rd", "zf"], city.Starts.Started);
    }

    [Fact]
    public async Task Default_tenant_stays()
    {
        await using var city = new Installation();
        await city.Shells.UpdateAsync(new ShellSettings { Name = ShellSettings.DefaultName, State = TenantState.Running }, Token);
        await city.GetAsync("/");
        city.Clock.Advance(Idle * 10);

        Assert.Empty(await city.Shells.UnloadIdleAsync(Idle, Token));
    }

    [Fact]
    public async Task Tenant_in_use_stays_however_long_that_takes()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        await using (await city.Shells.CreateScopeAsync("zf", Token))
        {
            city.Clock.Advance(Idle * 2);
            Assert.Empty(await city.Shells.UnloadIdleAsync(Idle, Token));
        }

        Assert.Equal(["zf"], await city.Shells.UnloadIdleAsync(Idle, Token));
    }

    [Fact]
    public async Task Unloading_fails_no_request_under_load_and_never_serves_disposed_services()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            do
                Assert.Equal((200, "zf"), ((await city.GetAsync("/zf/alive")) is var answer) ? (answer.Status, answer.Body) : default);
            while (!stop.IsCancellationRequested);
        }, Token)).ToList();

        var unloaded = 0;
        while (unloaded < 50 && !load.Exists(client => client.IsFaulted))
            unloaded += (await city.Shells.UnloadIdleAsync(TimeSpan.Zero, Token)).Count;
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.True(city.Starts.Started.Count >= unloaded);
    }

    [Fact]
    public async Task Services_of_a_tenant_let_go_are_collected()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        var services = await UseAndUnloadAsync(city);

        for (var i = 0; i < 10 && services.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(services.IsAlive);
    }

    [Fact]
    public async Task Sleeping_tenant_is_not_woken_by_background_work()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");

        Assert.Null(city.Shells.TryOpenStarted("zf"));
        await city.GetAsync("/zf");
        await using (var scope = city.Shells.TryOpenStarted("zf"))
            Assert.NotNull(scope);
        Assert.True(await city.Shells.TryUnloadAsync("zf", Token));

        Assert.Null(city.Shells.TryOpenStarted("zf"));
        Assert.Single(city.Starts.Started);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAndUnloadAsync(Installation city)
    {
        Assert.Equal(200, (await city.GetAsync("/zf/count")).Status);
        WeakReference services;
        await using (var scope = await city.Shells.CreateScopeAsync("zf", Token))
            services = new WeakReference(scope.Services.GetRequiredService<OneTenant>());
        city.Clock.Advance(Idle);
        Assert.Equal(["zf"], await city.Shells.UnloadIdleAsync(Idle, Token));
        return services;
    }
}
