namespace EGovCms.Accounts.Roles;

/// <summary>A role as stored in the tenant's store.</summary>
internal sealed class RoleRecord
{
    /// <summary>The name without case, by which it is found.</summary>
    public required string NormalizedName { get; init; }

    public required string Name { get; init; }

    public string Description { get; set; } = "";

    /// <summary>Permission names, sorted, as a JSON array.</summary>
    public string Permissions { get; set; } = "[]";
}
