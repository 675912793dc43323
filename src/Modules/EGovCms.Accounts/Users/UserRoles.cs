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
        return had.Count == 0 && wanted.Count > 0 && await IsFullAsync(account, cancellation) ? QuotaReached : null;
    }

    /// <summary>
    /// Gives exactly these roles. Else nothing is changed, and the reason is returned: the quota leaves no place for a further user, or the
    /// platform would be left without an administrator.
    /// </summary>
    public async Task<string?> SetAsync(Account account, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var known = await defined.GetAsync(cancellation);
        var names = wanted.Select(w => known[w].Name).ToList();
        return await ChangeAsync(() => StoreAsync(account, names, cancellation), cancellation);
    }

    /// <summary>
    /// Makes a change of accounts whole, or not at all: then the reason that it returned is returned, or that the platform would be left without an
    /// active administrator. One change may be made of several.
    /// </summary>
    public async Task<string?> ChangeAsync(Func<Task<string?>> change, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
            return await change();

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // In turns: two administrators who demote each other at once must not both succeed, nor two users take the last place. SQLite has one
        // writer at a time anyway.
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('accounts:' || current_schema()))", cancellation);
        var problem = await change();
        if (problem is null && !await AnyAdministratorAsync(cancellation))
            problem = text["User_LastAdministrator"];
        if (problem is null)
        {
            await transaction.CommitAsync(cancellation);
            return null;
        }

        await transaction.RollbackAsync(cancellation);
        db.ChangeTracker.Clear();
        return problem;
    }

    private async Task<string?> StoreAsync(Account account, List<string> names, CancellationToken cancellation)
    {
        var stored = await db.Memberships.Where(m => m.UserId == account.Id && m.Tenant == tenant.Name).ToListAsync(cancellation);
        if (stored.Count == 0 && names.Count > 0 && await IsFullAsync(account, cancellation))
            return QuotaReached;
        db.Memberships.RemoveRange(stored.Where(m => !names.Contains(m.Role, StringComparer.OrdinalIgnoreCase)));
        db.Memberships.AddRange(names.Where(n => !stored.Exists(m => Same(m.Role, n)))
            .Select(n => new Membership { UserId = account.Id, Tenant = tenant.Name, Role = n }));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private string QuotaReached => text["User_QuotaReached", limits.QuotaOf(tenant).Users!];

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
