using EGovCms.Tenancy.Security;

namespace EGovCms.Theming;

/// <summary>Permissions that theming itself looks at.</summary>
public static class ThemingPermissions
{
    /// <summary>Change templates and themes; who has it sees what is wrong with a template instead of the calm page.</summary>
    public static readonly Permission EditTemplates = new("EditTemplates", "Edit templates and themes", "Site") { IsSecurityCritical = true };
}
