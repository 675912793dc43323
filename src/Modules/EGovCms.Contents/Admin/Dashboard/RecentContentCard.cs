using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Admin.Dashboard;

internal sealed class RecentContentCard : IDashboardCard
{
    public Type Component => typeof(RecentContent);

    public Permission? Permission => ContentPermissions.List;

    public int Order => 20;

    public DashboardSpan Span => DashboardSpan.TwoThirds;
}
