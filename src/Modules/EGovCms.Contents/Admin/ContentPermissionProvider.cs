using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Admin;

internal sealed class ContentPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions => ContentPermissions.All;
}
