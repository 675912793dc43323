using EGovCms.Accounts.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Store;

internal sealed class Memberships(AccountsDb db) : IMemberships
{
    public Task RemoveTenantAsync(string tenant, CancellationToken cancellation) =>
        db.Memberships.Where(m => m.Tenant == tenant).ExecuteDeleteAsync(cancellation);

    public async Task<IReadOnlyList<string>> AdministeredAsync(string userId, CancellationToken cancellation) =>
        await db.Memberships.Where(m => m.UserId == userId && m.Role == RoleNames.Administrator).Select(m => m.Tenant).ToListAsync(cancellation);

    public Task<int> CountAsync(string tenant, CancellationToken cancellation) =>
        db.Memberships.Where(m => m.Tenant == tenant).Select(m => m.UserId).Distinct().CountAsync(cancellation);
}
