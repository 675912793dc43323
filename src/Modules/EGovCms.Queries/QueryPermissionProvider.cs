using EGovCms.Queries.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Queries;

internal sealed class QueryPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [QueryPermissions.Manage, QueryPermissions.Import, QueryPermissions.View];
}
