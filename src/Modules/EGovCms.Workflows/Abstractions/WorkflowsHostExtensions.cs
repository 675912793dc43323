using EGovCms.Workflows.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What the host does for workflows.</summary>
public static class WorkflowsHostExtensions
{
    /// <summary>Wakes tenants that sleep while a deadline of theirs is due.</summary>
    public static IServiceCollection AddDeadlineWaking(this IServiceCollection hostServices) => hostServices.AddHostedService<SleepingDeadlines>();
}
