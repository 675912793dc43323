namespace EGovCms.Accounts.Abstractions;

/// <summary>What a user may do in a tenant. Immutable: it does not follow later changes.</summary>
public sealed class UserRights
{
    private readonly Func<string, bool> _has;

    internal UserRights(string? userId, bool isAdministrator, IReadOnlyList<string> roles, Func<string, bool> has)
    {
        UserId = userId;
        IsAdministrator = isAdministrator;
        Roles = roles;
        _has = has;
    }

    /// <summary>The account, or null for one who is not signed in.</summary>
    public string? UserId { get; }

    /// <summary>Administrator of this tenant or of one above it.</summary>
    public bool IsAdministrator { get; }

    /// <summary>Names of the roles that were given to the account here.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>Whether the permission is held, by its name or by one that includes it.</summary>
    public bool Has(string permission) => _has(permission);
}
