using EGovCms.Tenancy.Security;

namespace EGovCms.Notices.Admin;

internal sealed class NoticePermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [NoticePermissions.Manage];
}
