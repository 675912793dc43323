using System.Security.Claims;

namespace EGovCms.Accounts.Abstractions;

/// <summary>The sign-ins of accounts, for modules that carry them to other hosts. Scoped.</summary>
public interface IAccountSessions
{
    /// <summary>The session of the request's user, or null.</summary>
    string? Current { get; }

    /// <summary>The account as principal of a session that was begun on another host; null when either has ended meanwhile.</summary>
    Task<ClaimsPrincipal?> JoinAsync(string userId, string session, CancellationToken cancellation = default);
}
