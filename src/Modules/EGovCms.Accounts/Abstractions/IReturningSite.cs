namespace EGovCms.Accounts.Abstractions;

/// <summary>Tells who signs in here on behalf of another site which one that is. A service of the tenant, where there is such a sign-in.</summary>
public interface IReturningSite
{
    /// <summary>The name of the site that the address leads back to after the sign-in; null when it is this one.</summary>
    string? NameOf(string? returnUrl);
}
