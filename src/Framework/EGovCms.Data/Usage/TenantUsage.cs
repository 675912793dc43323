namespace EGovCms.Data.Usage;

/// <summary>What a tenant used when it was last measured.</summary>
/// <param name="StorageBytes">Media and database.</param>
/// <param name="ContentItems">Items, drafts included.</param>
public sealed record TenantUsage(long StorageBytes, long ContentItems);
