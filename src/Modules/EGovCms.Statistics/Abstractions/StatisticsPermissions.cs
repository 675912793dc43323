using EGovCms.Tenancy.Security;

namespace EGovCms.Statistics.Abstractions;

/// <summary>Permissions of this module.</summary>
public static class StatisticsPermissions
{
    /// <summary>To see how the site is visited.</summary>
    public static readonly Permission View = new("ViewStatistics", "Permission_ViewStatistics", "Statistics");
}
