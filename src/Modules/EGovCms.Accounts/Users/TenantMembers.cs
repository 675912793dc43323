using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Access;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Users;

/// <inheritdoc cref="ITenantMembers" />
internal sealed class TenantMembers(AccountsDb db, RoleCache roles, PermissionCatalog catalog, ShellSettings tenant) : ITenantMembers
{
    private const int Most = 1000;

    public Task<IReadOnlyList<TenantMember>> ListAsync(CancellationToken cancellation) => ReadAsync(db.Memberships.Where(m => m.Tenant == tenant.Name), cancellation);

    public async Task<IReadOnlyList<TenantMember>> HoldingAsync(string permission, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(permission);
        var granting = catalog.GrantedBy(permission);
        string[] names = [.. (await roles.GetAsync(cancellation)).Values.Where(role => role.IsGrantable && (role.IsAdministrator || role.Permissions.Overlaps(granting))).Select(role => role.Name)];
        return await ReadAsync(db.Memberships.Where(m => m.Tenant == tenant.Name && names.Contains(m.Role)), cancellation);
    }

    private async Task<IReadOnlyList<TenantMember>> ReadAsync(IQueryable<Membership> memberships, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().Where(a => !a.Disabled && memberships.Any(m => m.UserId == a.Id))
            .OrderBy(a => a.NormalizedUserName).Take(Most)
            .Select(a => new TenantMember(a.Id, a.UserName!, a.DisplayName)).ToListAsync(cancellation);
}
