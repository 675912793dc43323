namespace EGovCms.Tenancy;

/// <summary>What a tenant may use. Null is unlimited.</summary>
public sealed record TenantQuota
{
    /// <summary>Media and database, in bytes.</summary>
    public long? StorageBytes { get; init; }

    /// <summary>Number of content items.</summary>
    public long? ContentItems { get; init; }

    /// <summary>Number of users with a role in the tenant.</summary>
    public int? Users { get; init; }
}
