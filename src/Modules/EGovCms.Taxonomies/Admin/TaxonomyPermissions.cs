using EGovCms.Tenancy.Security;

namespace EGovCms.Taxonomies.Admin;

internal static class TaxonomyPermissions
{
    /// <summary>To change the tree of columns.</summary>
    public static readonly Permission Manage = new("ManageTaxonomies", "Permission_ManageTaxonomies", "Content");
}
