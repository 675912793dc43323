using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Testing.Site;

/// <summary>Makes users without the pages.</summary>
public static class SiteUsers
{
    /// <summary>Makes a new account an administrator of the tenant, free to act at once; returns it with its password.</summary>
    public static async Task<AdministratorAccount> AddAdministratorAsync(this SiteFixture site, string tenant, string userName)
    {
        ArgumentNullException.ThrowIfNull(site);
        await using var scope = await site.Shells.CreateScopeAsync(tenant);
        var made = await scope.Services.GetRequiredService<IAdministratorSetup>().EnsureAsync(tenant, userName, null);
        var users = scope.Services.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByNameAsync(userName) ?? throw new InvalidOperationException($"There is no account '{userName}'.");
        account.MustChangePassword = false;
        var saved = await users.UpdateAsync(account);
        return saved.Succeeded && made.Password is not null ? made : throw new InvalidOperationException($"The account '{userName}' was there already.");
    }
}
