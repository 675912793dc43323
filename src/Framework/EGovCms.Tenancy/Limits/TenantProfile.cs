namespace EGovCms.Tenancy;

/// <summary>A named set of limits that a tenant gives to tenants below it.</summary>
public sealed record TenantProfile
{
    /// <summary>Unique without case among the profiles of its tenant.</summary>
    public required string Name { get; init; }

    /// <summary>Ids of the features that may be switched on, <c>*</c> at the end for all that begin so. Empty: all that are not denied.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Ids of the features that may not be switched on; they win over the allowed ones.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>What a tenant with the profile may use, besides the quota of its own: the smaller one holds.</summary>
    public TenantQuota Quota { get; init; } = new();
}
