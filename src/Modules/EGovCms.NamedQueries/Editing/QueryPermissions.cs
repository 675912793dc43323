using EGovCms.Tenancy.Security;

namespace EGovCms.NamedQueries.Editing;

/// <summary>The name is Orchard Core's.</summary>
internal static class QueryPermissions
{
    public static readonly Permission Manage = new("ManageQueries", "Permission_ManageQueries", "Content");
}
