using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Features;

internal sealed class FeaturePermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [TenantPermissions.ManageFeatures];
}
