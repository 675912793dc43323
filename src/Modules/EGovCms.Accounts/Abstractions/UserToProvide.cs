namespace EGovCms.Accounts.Abstractions;

/// <summary>An account to be made, or given roles.</summary>
public sealed record UserToProvide
{
    public required string UserName { get; init; }

    /// <summary>Null: the user name.</summary>
    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    /// <summary>Names of roles that the tenant has.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}
