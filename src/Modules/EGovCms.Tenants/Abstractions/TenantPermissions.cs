using EGovCms.Tenancy.Security;

namespace EGovCms.Tenants.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class TenantPermissions
{
    /// <summary>To set up, change, switch and remove the tenants below the one where it is held.</summary>
    public static readonly Permission ManageTenants = new("ManageTenants", "Manage the sites below", "Tenants") { IsSecurityCritical = true };

    /// <summary>To switch the features of the tenant where it is held.</summary>
    public static readonly Permission ManageFeatures = new("ManageFeatures", "Switch features", "Tenants") { IsSecurityCritical = true };
}
