namespace EGovCms.Tenancy.Observing;

/// <summary>How tenants do in this process. A host service; reading starts none of them.</summary>
public interface ITenantActivities
{
    /// <summary>Since when this process has been counting.</summary>
    DateTimeOffset SinceUtc { get; }

    /// <summary>Of each given tenant, in their order.</summary>
    Task<IReadOnlyList<TenantActivity>> ReadAsync(IEnumerable<ShellSettings> tenants);
}
