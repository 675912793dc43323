using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Accounts.Tests.Users;

/// <summary>Counts the platform's administrators, so the installation is this class's own.</summary>
public sealed class LastAdministratorTests(StrictSite site) : IClassFixture<StrictSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Platform_keeps_one_active_administrator_however_many_leave_at_once()
    {
        var second = await site.AddAsync(ShellSettings.DefaultName, RoleNames.Administrator);
        var first = await FirstAsync();

        var disabled = await Task.WhenAll(new[] { first, second.Id }.Select(id => Task.Run(() => DisableAsync(id), Token)));
        Assert.Single(disabled, done => done);

        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        var left = new[] { first, second.Id }[Array.IndexOf(disabled, false)];
        var account = await scope.Services.GetRequiredService<UserDirectory>().FindAsync(left, Token);
        Assert.NotNull(await scope.Services.GetRequiredService<UserRoles>().SetAsync(account!, [], Token));
        Assert.Contains(RoleNames.Administrator, (await site.ReadAsync(second with { Id = left })).Memberships.Select(m => m.Role));
        Assert.False((await site.ReadAsync(second with { Id = left })).Disabled);
    }

    private async Task<string> FirstAsync()
    {
        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        return (await scope.Services.GetRequiredService<UserManager<Account>>().FindByNameAsync(SiteFixture.AdminUser))!.Id;
    }

    private async Task<bool> DisableAsync(string id)
    {
        await using var scope = await site.Shells.CreateScopeAsync(ShellSettings.DefaultName, Token);
        var account = await scope.Services.GetRequiredService<UserDirectory>().FindAsync(id, Token);
        return await scope.Services.GetRequiredService<UserEditor>().SetDisabledAsync(account!, true, Token);
    }
}
