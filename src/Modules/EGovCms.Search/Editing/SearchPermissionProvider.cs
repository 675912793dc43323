using EGovCms.Tenancy.Security;

namespace EGovCms.Search.Editing;

internal sealed class SearchPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [SearchPermissions.Manage];
}
