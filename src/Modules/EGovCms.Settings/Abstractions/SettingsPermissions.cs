using EGovCms.Tenancy.Security;

namespace EGovCms.Settings.Abstractions;

/// <summary>The module's permissions.</summary>
public static class SettingsPermissions
{
    /// <summary>Change the site's settings.</summary>
    public static readonly Permission ManageSettings = new("ManageSettings", "Manage settings", "Site");
}
