using EGovCms.Admin.Abstractions;

namespace EGovCms.Workflows.Dashboard;

/// <summary>On the dashboard of everyone who may enter the administration: how much waits for them.</summary>
internal sealed class TaskCountsCard : IDashboardCard
{
    public Type Component => typeof(TaskCounts);

    public int Order => 5;

    public DashboardSpan Span => DashboardSpan.Full;
}
