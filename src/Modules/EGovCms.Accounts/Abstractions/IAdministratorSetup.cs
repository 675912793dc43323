namespace EGovCms.Accounts.Abstractions;

/// <summary>Makes the first administrator of a tenant, at set-up.</summary>
public interface IAdministratorSetup
{
    /// <summary>
    /// The platform's first administrator: named by <c>Setup:AdminUser</c> (default <c>admin</c>), with the password of
    /// <c>Setup:AdminPassword</c> or a random one that is returned this once. An account that is there already is left as it is.
    /// </summary>
    Task<AdministratorAccount> EnsureFirstAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Makes the account, if there is none of that name, an administrator of the tenant. A new account gets a random password,
    /// to be changed at the first sign-in.
    /// </summary>
    /// <exception cref="AdministratorSetupException">The name or address cannot be used; the message tells why.</exception>
    Task<AdministratorAccount> EnsureAsync(string tenant, string userName, string? email, CancellationToken cancellation = default);
}
