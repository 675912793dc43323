using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Admin.Dashboard;

internal sealed class ContentCountsCard : IDashboardCard
{
    public Type Component => typeof(ContentCounts);

    public Permission? Permission => ContentPermissions.List;

    public int Order => 10;

    public DashboardSpan Span => DashboardSpan.Full;
}
