using EGovCms.Tenancy.Security;

namespace EGovCms.Deployment.Site;

/// <summary>The names are Orchard Core's.</summary>
internal static class DeploymentPermissions
{
    /// <summary>A site's whole content, drafts included, leaves it.</summary>
    public static readonly Permission Export = new("Export", "Permission_Export", "Site") { IsSecurityCritical = true };

    /// <summary>A recipe may change everything, roles included.</summary>
    public static readonly Permission Import = new("Import", "Permission_Import", "Site") { IsSecurityCritical = true };
}
