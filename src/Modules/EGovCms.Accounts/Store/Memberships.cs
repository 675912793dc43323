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

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> tenants, CancellationToken cancellation) =>
        (await db.Memberships.Where(m => tenants.Contains(m.Tenant)).GroupBy(m => m.Tenant)
            .Select(g => new { Tenant = g.Key, Users = g.Select(m => m.UserId).Distinct().Count() }).ToListAsync(cancellation))
        .ToDictionary(row => row.Tenant, row => row.Users, StringComparer.OrdinalIgnoreCase);
}
