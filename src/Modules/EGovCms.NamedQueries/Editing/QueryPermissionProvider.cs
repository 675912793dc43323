using EGovCms.Tenancy.Security;

namespace EGovCms.NamedQueries.Editing;

internal sealed class QueryPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [QueryPermissions.Manage];
}
