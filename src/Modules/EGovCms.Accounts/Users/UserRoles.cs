using System.Data;
using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Users;

/// <summary>Gives and takes roles of the tenant, and keeps at least one administrator of the platform.</summary>
internal sealed class UserRoles(
    AccountsDb db, RoleCache defined, UserAuthority authority, ShellSettings tenant, ITenantLimits limits, ICurrentUser current, UserText text)
{
    /// <summary>The account's roles in this tenant.</summary>
    public IReadOnlyList<string> Of(Account account) =>
        [.. account.Memberships.Where(m => Same(m.Tenant, tenant.Name)).Select(m => m.Role)];

    /// <summary>Why the account may not have exactly these roles of the tenant, or null.</summary>
    public async Task<string?> ProblemAsync(Account account, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var known = await defined.GetAsync(cancellation);
        var had = Of(account);
        if (wanted.FirstOrDefault(r => !known.TryGetValue(r, out var role) || !role.IsGrantable) is { } unknown)
            return text["User_UnknownRole", unknown];
        foreach (var role in wanted.Except(had, StringComparer.OrdinalIgnoreCase).Concat(had.Except(wanted, StringComparer.OrdinalIgnoreCase)))
        {
            if (!await authority.MayGrantAsync(role, cancellation))
                return text["User_MayNotGrant", text.Role(role)];
        }

        var loses = had.Contains(RoleNames.Administrator, StringComparer.OrdinalIgnoreCase) && !wanted.Contains(RoleNames.Administrator, StringComparer.OrdinalIgnoreCase);
        if (loses && account.Id == current.Id)
            return text["User_NotOneself"];
        return had.Count == 0 && wanted.Count > 0 && await IsFullAsync(account, cancellation) ? text["User_QuotaReached", limits.QuotaOf(tenant).Users!] : null;
    }

    /// <summary>Gives exactly these roles. False, and nothing changed, when the platform would be left without an administrator.</summary>
    public async Task<bool> SetAsync(Account account, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var known = await defined.GetAsync(cancellation);
        var names = wanted.Select(w => known[w].Name).ToList();

        return await KeepingAnAdministratorAsync(() => StoreAsync(account, names, cancellation), cancellation);
    }

    /// <summary>Makes a change of accounts, or none when the platform would be left without an active administrator: then false.</summary>
    public async Task<bool> KeepingAnAdministratorAsync(Func<Task> change, CancellationToken cancellation)
    {
        // Serializable: two administrators who demote or disable each other at once must not both succeed.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        await change();
        if (!await AnyAdministratorAsync(cancellation))
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task StoreAsync(Account account, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var stored = await db.Memberships.Where(m => m.UserId == account.Id && m.Tenant == tenant.Name).ToListAsync(cancellation);
        db.Memberships.RemoveRange(stored.Where(m => !names.Contains(m.Role, StringComparer.OrdinalIgnoreCase)));
        db.Memberships.AddRange(names.Where(n => !stored.Exists(m => Same(m.Role, n)))
            .Select(n => new Membership { UserId = account.Id, Tenant = tenant.Name, Role = n }));
        await db.SaveChangesAsync(cancellation);
    }

    private Task<bool> AnyAdministratorAsync(CancellationToken cancellation) =>
        db.Memberships.AnyAsync(
            m => m.Tenant == ShellSettings.DefaultName && m.Role == RoleNames.Administrator
                && db.Users.Any(a => a.Id == m.UserId && !a.Disabled),
            cancellation);

    private async Task<bool> IsFullAsync(Account account, CancellationToken cancellation) =>
        limits.QuotaOf(tenant).Users is { } limit
        && await db.Memberships.Where(m => m.Tenant == tenant.Name && m.UserId != account.Id).Select(m => m.UserId).Distinct().CountAsync(cancellation) >= limit;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
