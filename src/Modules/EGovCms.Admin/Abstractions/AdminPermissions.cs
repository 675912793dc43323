using EGovCms.Tenancy.Security;

namespace EGovCms.Admin.Abstractions;

/// <summary>Permissions of the administration itself.</summary>
public static class AdminPermissions
{
    /// <summary>To enter the administration at all. The name is the one that recipes know.</summary>
    public static readonly Permission AccessAdmin = new("AccessAdminPanel", "Access the administration", "Admin");
}
