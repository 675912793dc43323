using EGovCms.Tenancy.Security;

namespace EGovCms.Menus.Admin;

internal static class MenuPermissions
{
    /// <summary>To change menus.</summary>
    public static readonly Permission Manage = new("ManageMenu", "Permission_ManageMenu", "Content");
}
