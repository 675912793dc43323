using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants;

internal sealed class TenantPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [TenantPermissions.ManageTenants];
}
