using EGovCms.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests.Hosting;

public sealed class ShellHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_knows_the_stored_tenants_and_starts_none()
    {
        await using var city = new Installation();
        await city.Store.SaveAsync(new ShellSettings { Name = "zf", State = TenantState.Running, Prefix = "zf" }, Token);

        await city.LoadAsync();

        Assert.Equal(["zf"], city.Shells.Tenants.Select(t => t.Name));
        Assert.Empty(city.Shells.Started);
    }

    [Fact]
    public async Task Tenant_starts_once_when_many_requests_come_at_once()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => city.GetAsync("/zf/where/x"), Token)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(["zf"], city.Starts.Started);
        Assert.Equal(["zf"], city.Shells.Started);
    }

    [Fact]
    public async Task Reload_fails_no_request_while_it_serves()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var served = 0;
            do
            {
                Assert.Equal(200, (await city.GetAsync("/zf/count")).Status);
                served++;
            }
            while (!stop.IsCancellationRequested);
            return served;
        }, Token)).ToList();

        for (var i = 0; i < 30; i++)
            await city.Shells.ReloadAsync("zf", Token);
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(load), served => Assert.True(served > 0));
    }

    [Fact]
    public async Task Reload_lets_a_request_under_way_finish_on_the_old_shell()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        var slow = city.GetAsync("/zf/slow");
        await city.Gate.Reached.WaitAsync(Token);

        await city.Shells.ReloadAsync("zf", Token);
        Assert.Equal("zf 1", (await city.GetAsync("/zf/count")).Body);
        city.Gate.Open();

        Assert.Equal("zf", (await slow).Body);
    }

    [Fact]
    public async Task Update_is_refused_and_the_old_shell_goes_on_when_the_new_one_cannot_start()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        Assert.Equal("zf 1", (await city.GetAsync("/zf/count")).Body);
        city.Starts.Fails = tenant => tenant.DisplayName == "broken";

        await Assert.ThrowsAsync<TenantStartException>(() => city.Shells.UpdateAsync(zf with { DisplayName = "broken" }, Token));

        Assert.Equal("", city.Settings("zf").DisplayName);
        Assert.Equal("", city.Store.Stored["zf"].DisplayName);
        Assert.Equal("zf 2", (await city.GetAsync("/zf/count")).Body);
    }

    [Fact]
    public async Task Update_keeps_the_old_shell_when_the_store_refuses()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        Assert.Equal("zf 1", (await city.GetAsync("/zf/count")).Body);
        city.Store.Refusal = new IOException("Disk full.");

        await Assert.ThrowsAsync<IOException>(() => city.Shells.UpdateAsync(zf with { DisplayName = "new" }, Token));

        Assert.Equal("zf 2", (await city.GetAsync("/zf/count")).Body);
    }

    [Fact]
    public async Task Update_refuses_settings_older_than_the_stored_ones()
    {
        await using var city = new Installation();
        var first = await city.AddAsync("zf");
        await city.Shells.UpdateAsync(first with { DisplayName = "二" }, Token);

        await Assert.ThrowsAsync<ShellConflictException>(() => city.Shells.UpdateAsync(first with { DisplayName = "三" }, Token));

        Assert.Equal("二", city.Settings("zf").DisplayName);
    }

    [Fact]
    public async Task Failed_start_is_remembered_until_the_clock_says_so()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        city.Starts.Fails = _ => true;
        var first = await city.GetAsync("/zf");

        city.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(first, await city.GetAsync("/zf"));
        Assert.Single(city.Starts.Started);

        city.Starts.Fails = _ => false;
        city.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(200, (await city.GetAsync("/zf")).Status);
        Assert.Equal(2, city.Starts.Started.Count);
    }

    [Fact]
    public async Task Reload_tries_a_failed_start_again_without_waiting()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        city.Starts.Fails = _ => true;
        Assert.Equal(503, (await city.GetAsync("/zf")).Status);

        city.Starts.Fails = _ => false;
        await city.Shells.ReloadAsync("zf", Token);

        Assert.Equal(200, (await city.GetAsync("/zf")).Status);
    }

    [Fact]
    public async Task Reload_says_when_a_failed_start_fails_again()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        city.Starts.Fails = _ => true;
        Assert.Equal(503, (await city.GetAsync("/zf")).Status);

        var refused = await Assert.ThrowsAsync<TenantStartException>(() => city.Shells.ReloadAsync("zf", Token));

        Assert.Contains(refused.Reference, (await city.GetAsync("/zf")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_that_cannot_be_started_any_more_can_be_switched_off()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        Assert.Equal(200, (await city.GetAsync("/zf")).Status);
        city.Starts.Fails = _ => true;

        await city.Shells.UpdateAsync(zf with { State = TenantState.Disabled }, Token);

        Assert.Equal(404, (await city.GetAsync("/zf")).Status);
        Assert.Empty(city.Shells.Started);
    }

    [Fact]
    public async Task Scope_opens_in_a_tenant_that_does_not_serve_yet_but_not_in_an_invalid_one()
    {
        await using var city = new Installation();
        await city.Shells.UpdateAsync(new ShellSettings { Name = "new", Prefix = "new", State = TenantState.Initializing }, Token);
        await city.Shells.UpdateAsync(new ShellSettings { Name = "bad", Prefix = "bad", State = TenantState.Invalid }, Token);

        await using var scope = await city.Shells.CreateScopeAsync("NEW", Token);

        Assert.Equal("new", scope.Services.GetRequiredService<OneTenant>().Name);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => city.Shells.CreateScopeAsync("bad", Token));
        Assert.Contains("'bad'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_waits_for_the_last_claim_and_forgets_the_tenant()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        OneTenant one;
        Task removal;
        await using (var scope = await city.Shells.CreateScopeAsync("zf", Token))
        {
            one = scope.Services.GetRequiredService<OneTenant>();
            removal = city.Shells.RemoveAsync("zf", Token);
            Assert.False(removal.IsCompleted);
            Assert.False(one.IsDisposed);
        }

        await removal;
        Assert.True(one.IsDisposed);
        Assert.Equal(404, (await city.GetAsync("/zf")).Status);
        Assert.Empty(city.Store.Stored);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => city.Shells.CreateScopeAsync("zf", Token));
    }

    [Fact]
    public async Task Removed_tenant_is_not_started_again_by_a_request_that_waited()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        var entry = city.Shells.Table.Match(new("localhost"), "/zf", out _)!;

        await city.Shells.RemoveAsync("zf", Token);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => city.Shells.ClaimAsync(entry, Token).AsTask());
        Assert.Empty(city.Starts.Started);
    }
}
