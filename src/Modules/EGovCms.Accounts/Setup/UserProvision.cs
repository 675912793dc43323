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
    UserManager<Account> users, AccountsDb db, RoleCache roles, IAuditTrail audit, ShellSettings tenant, UserText text) : IUserProvision
{
    public async Task<UserProvisionResult> AddAsync(UserToProvide user, CancellationToken cancellation)
    {
        var known = await roles.GetAsync(cancellation);
        if (user.Roles.FirstOrDefault(r => !known.TryGetValue(r, out var role) || !role.IsGrantable) is { } unknown)
            return new UserProvisionResult(user.UserName, null, text["User_UnknownRole", unknown]);
        var account = await users.FindByNameAsync(user.UserName);
        if (await IsFullAsync(account, cancellation))
            return new UserProvisionResult(user.UserName, null, text["User_QuotaReached", tenant.Quota.Users!]);

        string? password = null;
        if (account is null)
        {
            password = RandomPassword.New();
            account = New(user);
            var made = await users.CreateAsync(account, password);
            if (!made.Succeeded)
                return new UserProvisionResult(user.UserName, null, string.Join(' ', made.Errors.Select(text.Describe)));
        }

        await GiveAsync(account, [.. user.Roles.Select(r => known[r].Name)], cancellation);
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

    private async Task GiveAsync(Account account, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var has = await db.Memberships.Where(m => m.UserId == account.Id && m.Tenant == tenant.Name).Select(m => m.Role).ToListAsync(cancellation);
        db.Memberships.AddRange(names.Except(has, StringComparer.OrdinalIgnoreCase)
            .Select(role => new Membership { UserId = account.Id, Tenant = tenant.Name, Role = role }));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> IsFullAsync(Account? account, CancellationToken cancellation)
    {
        if (tenant.Quota.Users is not { } limit)
            return false;
        var others = db.Memberships.Where(m => m.Tenant == tenant.Name);
        if (account is not null)
            others = others.Where(m => m.UserId != account.Id);
        return await others.Select(m => m.UserId).Distinct().CountAsync(cancellation) >= limit;
    }
}
