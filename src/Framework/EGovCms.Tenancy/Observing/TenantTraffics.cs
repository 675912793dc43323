using System.Collections.Concurrent;

namespace EGovCms.Tenancy.Observing;

/// <summary>The traffic of all tenants that have had any since the process started; it outlives their being let go. One for the host.</summary>
public sealed class TenantTraffics(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TenantTraffic> _tenants = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tenant's, made when it is first asked for.</summary>
    public TenantTraffic Of(string tenant) => _tenants.GetOrAdd(tenant, static (name, clock) => new TenantTraffic(name, clock), time);

    internal IEnumerable<TenantTraffic> All => _tenants.Values;
}
