using EGovCms.Tenancy.Security;

namespace EGovCms.Search.Editing;

internal static class SearchPermissions
{
    /// <summary>To see what is searched on this site; on the portal also to change the city's own words and what comes first.</summary>
    public static readonly Permission Manage = new("ManageSearch", "Permission_ManageSearch", "Site");
}
