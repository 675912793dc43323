namespace EGovCms.Accounts.Abstractions;

/// <summary>Which accounts have which roles in which tenants.</summary>
public interface IMemberships
{
    /// <summary>Takes all roles in a tenant from all accounts, when the tenant is removed.</summary>
    Task RemoveTenantAsync(string tenant, CancellationToken cancellation = default);

    /// <summary>Names of the tenants in which the account itself is administrator; it administers those below them as well.</summary>
    Task<IReadOnlyList<string>> AdministeredAsync(string userId, CancellationToken cancellation = default);

    /// <summary>Number of accounts with a role in the tenant.</summary>
    Task<int> CountAsync(string tenant, CancellationToken cancellation = default);

    /// <summary>Number of accounts with a role in each of the tenants; those with none are left out. One query; keys without case.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyCollection<string> tenants, CancellationToken cancellation = default);
}
