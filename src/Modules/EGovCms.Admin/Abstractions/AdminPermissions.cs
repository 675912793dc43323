using EGovCms.Tenancy.Security;

namespace EGovCms.Admin.Abstractions;

/// <summary>Permissions of the administration itself.</summary>
public static class AdminPermissions
{
    /// <summary>To enter the administration at all.</summary>
    public static readonly Permission AccessAdmin = new("AccessAdmin", "Access the administration", "Admin");
}
