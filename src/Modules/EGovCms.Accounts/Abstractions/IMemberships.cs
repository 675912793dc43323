namespace EGovCms.Accounts.Abstractions;

/// <summary>Which accounts have which roles in which tenants.</summary>
public interface IMemberships
{
    /// <summary>Takes all roles in a tenant from all accounts, when the tenant is removed.</summary>
    Task RemoveTenantAsync(string tenant, CancellationToken cancellation = default);

    /// <summary>Number of accounts with a role in the tenant.</summary>
    Task<int> CountAsync(string tenant, CancellationToken cancellation = default);
}
