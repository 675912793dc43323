using EGovCms.Accounts.Abstractions;
using EGovCms.Data.Usage;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Usage;

/// <summary>What tenants use, as each told the platform last: no tenant is started for it.</summary>
internal sealed class UsageReader(ITenantUsages usages, IMemberships memberships, ITenantLimits limits)
{
    public async Task<UsageView> ReadAsync(ShellSettings tenant, CancellationToken cancellation = default) =>
        (await ReadAsync([tenant], cancellation))[tenant.Name];

    /// <summary>Two queries for all of them.</summary>
    public async Task<IReadOnlyDictionary<string, UsageView>> ReadAsync(IReadOnlyCollection<ShellSettings> tenants, CancellationToken cancellation = default)
    {
        var names = tenants.Select(t => t.Name).ToList();
        var used = await usages.ReadAsync(names, cancellation);
        var users = await memberships.CountAsync(names, cancellation);
        return tenants.ToDictionary(t => t.Name, t => View(t, used.GetValueOrDefault(t.Name), users.GetValueOrDefault(t.Name)), StringComparer.OrdinalIgnoreCase);
    }

    private UsageView View(ShellSettings tenant, TenantUsage? used, int users) => new(used?.StorageBytes, used?.ContentItems, users, limits.QuotaOf(tenant));
}
