using EGovCms.Audit.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Audit.Pages;

internal sealed class AuditPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [AuditPermissions.ViewAuditTrail];
}
