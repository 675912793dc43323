namespace EGovCms.Accounts.Abstractions;

/// <summary>Who makes the request. Scoped; outside a request nobody is signed in.</summary>
public interface ICurrentUser
{
    /// <summary>The account's id, or null.</summary>
    string? Id { get; }

    /// <summary>The name under which the account signs in, or null.</summary>
    string? Name { get; }

    bool IsAuthenticated { get; }
}
