using EGovCms.Statistics.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Statistics;

internal sealed class StatisticsPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [StatisticsPermissions.View];
}
