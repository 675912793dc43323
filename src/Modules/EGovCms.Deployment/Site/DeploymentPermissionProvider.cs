using EGovCms.Tenancy.Security;

namespace EGovCms.Deployment.Site;

internal sealed class DeploymentPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [DeploymentPermissions.Export, DeploymentPermissions.Import];
}
