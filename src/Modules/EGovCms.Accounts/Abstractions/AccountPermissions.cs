using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class AccountPermissions
{
    /// <summary>To make, change and disable users of the tenant, and to give them roles that one may give.</summary>
    public static readonly Permission ManageUsers = new("ManageUsers", "Manage users", "Security") { IsSecurityCritical = true };

    /// <summary>To make and change the tenant's roles, within the permissions that one holds.</summary>
    public static readonly Permission ManageRoles = new("ManageRoles", "Manage roles", "Security") { IsSecurityCritical = true };
}
