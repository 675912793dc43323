using EGovCms.Data;
using EGovCms.Workflows.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What the host does for workflows.</summary>
public static class WorkflowsHostExtensions
{
    private const string Due =
        """
        select count(*), coalesce(sum(case when "NextUtc" <= @now then 1 else 0 end), 0)
        from "WorkflowDeadlines" where "NextUtc" is not null
        """;

    /// <summary>Wakes tenants that sleep while a deadline of theirs is due.</summary>
    public static IServiceCollection AddDeadlineWaking(this IServiceCollection hostServices) =>
        hostServices.AddTenantWaking("deadlines", Due, _ => WorkflowClock.Longest);
}
