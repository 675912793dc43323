using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Users;

/// <inheritdoc cref="ITenantMembers" />
internal sealed class TenantMembers(AccountsDb db, ShellSettings tenant) : ITenantMembers
{
    private const int Most = 1000;

    public async Task<IReadOnlyList<TenantMember>> ListAsync(CancellationToken cancellation) =>
        await db.Users.AsNoTracking().Where(a => !a.Disabled && db.Memberships.Any(m => m.UserId == a.Id && m.Tenant == tenant.Name))
            .OrderBy(a => a.NormalizedUserName).Take(Most)
            .Select(a => new TenantMember(a.Id, a.UserName!, a.DisplayName)).ToListAsync(cancellation);
}
