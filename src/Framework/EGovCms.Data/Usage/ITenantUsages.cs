namespace EGovCms.Data.Usage;

/// <summary>What tenants use, kept on the platform as each measured it last: a list of tenants starts none. A host service.</summary>
public interface ITenantUsages
{
    Task SaveAsync(string tenant, TenantUsage usage, CancellationToken cancellation = default);

    /// <summary>Of the named tenants, those that were ever measured. Keys without case.</summary>
    Task<IReadOnlyDictionary<string, TenantUsage>> ReadAsync(IEnumerable<string> tenants, CancellationToken cancellation = default);
}
