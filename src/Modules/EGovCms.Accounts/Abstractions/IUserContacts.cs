namespace EGovCms.Accounts.Abstractions;

/// <summary>Finds how accounts are reached, for modules that send to them. Scoped; asks nobody's authority.</summary>
public interface IUserContacts
{
    /// <summary>Null when there is no such account, or it is disabled.</summary>
    Task<UserContact?> FindAsync(string userId, CancellationToken cancellation = default);
}
