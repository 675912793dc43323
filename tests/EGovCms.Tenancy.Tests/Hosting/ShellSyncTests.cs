using EGovCms.Tenancy.Tests.Support;

namespace EGovCms.Tenancy.Tests.Hosting;

/// <summary>What another process stores while this one serves.</summary>
public sealed class ShellSyncTests
{
    private static readonly ShellSettings Zf = new() { Name = "zf", Prefix = "zf", State = TenantState.Running, Secret = "one", Version = 1 };

    [Fact]
    public async Task Tenant_that_another_process_added_is_known()
    {
        await using var installation = await StartAsync();

        installation.Store.Stored["rd"] = Zf with { Name = "rd", Prefix = "rd" };
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        Assert.True(installation.Shells.TryGetSettings("rd", out _));
        Assert.Equal(["rd", "zf"], installation.Shells.Tenants.Select(t => t.Name));
    }

    [Fact]
    public async Task Tenant_that_another_process_changed_is_reloaded()
    {
        await using var installation = await StartAsync();
        await using (await installation.Shells.CreateScopeAsync("zf", TestContext.Current.CancellationToken))
        {
        }

        installation.Store.Stored["zf"] = Zf with { DisplayName = "市政府", Version = 2 };
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        await using var scope = await installation.Shells.CreateScopeAsync("zf", TestContext.Current.CancellationToken);
        Assert.Equal("市政府", scope.Settings.DisplayName);
    }

    [Fact]
    public async Task Tenant_that_another_process_disabled_stops()
    {
        await using var installation = await StartAsync();
        await using (await installation.Shells.CreateScopeAsync("zf", TestContext.Current.CancellationToken))
        {
        }

        installation.Store.Stored["zf"] = Zf with { State = TenantState.Disabled, Version = 2 };
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        Assert.Empty(installation.Shells.Started);
    }

    [Fact]
    public async Task Tenant_that_another_process_removed_is_forgotten()
    {
        await using var installation = await StartAsync();

        installation.Store.Stored.TryRemove("zf", out _);
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        Assert.False(installation.Shells.TryGetSettings("zf", out _));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => installation.Shells.CreateScopeAsync("zf", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Tenant_that_another_process_removed_and_made_anew_is_the_new_one()
    {
        await using var installation = await StartAsync();
        await installation.Shells.UpdateAsync(Zf with { DisplayName = "old" }, TestContext.Current.CancellationToken);

        installation.Store.Stored["zf"] = Zf with { DisplayName = "new", Secret = "two" };
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        Assert.True(installation.Shells.TryGetSettings("zf", out var settings));
        Assert.Equal("new", settings.DisplayName);
    }

    [Fact]
    public async Task Own_change_is_not_undone_by_an_older_look()
    {
        await using var installation = await StartAsync();
        var own = await installation.Shells.UpdateAsync(Zf with { DisplayName = "own" }, TestContext.Current.CancellationToken);

        installation.Store.Stored["zf"] = Zf;
        await installation.Shells.SyncAsync(TestContext.Current.CancellationToken);

        Assert.True(installation.Shells.TryGetSettings("zf", out var settings));
        Assert.Equal(own, settings);
    }

    private static async Task<Installation> StartAsync()
    {
        var installation = new Installation();
        installation.Store.Stored["zf"] = Zf;
        await installation.LoadAsync();
        return installation;
    }
}
