using EGovCms.Tenancy.Security;

namespace EGovCms.Taxonomies.Admin;

internal sealed class TaxonomyPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [TaxonomyPermissions.Manage];
}
