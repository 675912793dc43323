using EGovCms.Tenancy.Security;

namespace EGovCms.Layers.Admin;

internal sealed class LayerPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [LayerPermissions.Manage];
}
