namespace EGovCms.Accounts.Store;

/// <summary>A role that an account has in a tenant.</summary>
public sealed class Membership
{
    public required string UserId { get; init; }

    /// <summary>The tenant's name, spelled as in its settings.</summary>
    public required string Tenant { get; init; }

    /// <summary>The role's name, spelled as in its definition.</summary>
    public required string Role { get; init; }
}
