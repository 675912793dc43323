namespace EGovCms.Accounts.Abstractions;

/// <summary>Accounts for whoever runs the installation: no user's authority is asked, so never call it on a request's behalf.</summary>
public interface IUserProvision
{
    /// <summary>Makes the account with a random password, if there is none of that name, and gives it the roles in this tenant.</summary>
    Task<UserProvisionResult> AddAsync(UserToProvide user, CancellationToken cancellation = default);

    /// <summary>Gives the account a random password, to be changed at the next sign-in, and lifts a lock; null when there is none of that name.</summary>
    Task<UserProvisionResult?> ResetPasswordAsync(string userName, CancellationToken cancellation = default);
}
