using EGovCms.Tenancy.Security;

namespace EGovCms.Menus.Admin;

internal sealed class MenuPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [MenuPermissions.Manage];
}
