using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Passwords;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Data.Audit;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Setup;

internal sealed class UserProvision(
    UserManager<Account> users, AccountsDb db, UserRoles places, RoleCache roles, IAuditTrail audit, ShellSettings tenant, UserText text) : IUserProvision
{
    public async Task<UserProvisionResult> AddAsync(UserToProvide user, CancellationToken cancellation)
    {
        var known = await roles.GetAsync(cancellation);
        if (user.Roles.FirstOrDefault(r => !known.TryGetValue(r, out var role) || !role.IsGrantable) is { } unknown)
            return new UserProvisionResult(user.UserName, null, text["User_UnknownRole", unknown]);
        var found = await users.FindByNameAsync(user.UserName);
        var password = found is null ? RandomPassword.New() : null;
        var account = found ?? New(user);
        var problem = await places.ChangeAsync(
            async () =>
            {
                if (password is not null && await users.CreateAsync(account, password) is { Succeeded: false } refused)
                    return string.Join(' ', refused.Errors.Select(text.Describe));
                return await GiveAsync(account, user.Roles, cancellation);
            },
            cancellation);
        if (problem is not null)
            return new UserProvisionResult(user.UserName, null, problem);
        await audit.RecordAsync(password is null ? "user.changed" : "user.created", account.UserName!, null, new { Tenant = tenant.Name, user.Roles }, cancellation);
        return new UserProvisionResult(account.UserName!, password);
    }

    public async Task<UserProvisionResult?> ResetPasswordAsync(string userName, CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(userName) is not { } account)
            return null;
        var password = RandomPassword.New();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        // Ends the account's sessions as well.
        await users.UpdateSecurityStampAsync(account);
        await audit.RecordAsync("user.password-reset", account.UserName!, cancellation: cancellation);
        return new UserProvisionResult(account.UserName!, password);
    }

    private static Account New(UserToProvide user) => new()
    {
        UserName = user.UserName.Trim(),
        DisplayName = string.IsNullOrWhiteSpace(user.DisplayName) ? user.UserName.Trim() : user.DisplayName.Trim(),
        Email = string.IsNullOrWhiteSpace(user.Email) ? null : user.Email.Trim(),
        MustChangePassword = true,
        LockoutEnabled = true,
        CreatedUtc = TimeProvider.System.GetUtcNow(),
    };

    private async Task<string?> GiveAsync(Account account, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var has = await db.Memberships.Where(m => m.UserId == account.Id && m.Tenant == tenant.Name).Select(m => m.Role).ToListAsync(cancellation);
        return await places.SetAsync(account, [.. has.Union(names, StringComparer.OrdinalIgnoreCase)], cancellation);
    }
}
