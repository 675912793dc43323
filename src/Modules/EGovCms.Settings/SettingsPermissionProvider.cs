using EGovCms.Settings.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Settings;

internal sealed class SettingsPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [SettingsPermissions.ManageSettings];
}
