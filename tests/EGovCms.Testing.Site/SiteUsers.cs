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
        await FreeAsync(scope.Services, userName);
        return made.Password is not null ? made : throw new InvalidOperationException($"The account '{userName}' was there already.");
    }

    /// <summary>Makes a new account with a role of the tenant, free to act at once; returns its name and password.</summary>
    public static async Task<(string UserName, string Password)> AddUserAsync(this SiteFixture site, string tenant, string role)
    {
        ArgumentNullException.ThrowIfNull(site);
        await using var scope = await site.Shells.CreateScopeAsync(tenant);
        var name = $"u{Guid.NewGuid():N}"[..12];
        var made = await scope.Services.GetRequiredService<IUserProvision>().AddAsync(new UserToProvide { UserName = name, Roles = [role] });
        if (made is not { Problem: null, Password: { } password })
            throw new InvalidOperationException(made.Problem);
        await FreeAsync(scope.Services, name);
        return (name, password);
    }

    private static async Task FreeAsync(IServiceProvider services, string userName)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByNameAsync(userName) ?? throw new InvalidOperationException($"There is no account '{userName}'.");
        account.MustChangePassword = false;
        if (!(await users.UpdateAsync(account)).Succeeded)
            throw new InvalidOperationException($"The account '{userName}' could not be changed.");
    }
}
