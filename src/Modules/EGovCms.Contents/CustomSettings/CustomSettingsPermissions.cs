using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.CustomSettings;

internal sealed class CustomSettingsPermissions : IPermissionProvider
{
    public static readonly Permission Manage = new("ManageCustomSettings", "Permission_ManageCustomSettings", "Site");

    public IReadOnlyList<Permission> Permissions { get; } = [Manage];
}
