using EGovCms.Tenancy.Security;

namespace EGovCms.Media.Library;

internal sealed class MediaPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [MediaPermissions.Manage];
}
