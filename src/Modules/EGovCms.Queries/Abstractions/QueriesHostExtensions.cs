using EGovCms.Data;
using EGovCms.Queries.Pulls;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Abstractions;

/// <summary>What the host does for query systems.</summary>
public static class QueriesHostExtensions
{
    private const string Due =
        """
        select count(*), coalesce(sum(case when "NextUtc" <= @now then 1 else 0 end), 0)
        from "QueryPulls" where "NextUtc" is not null
        """;

    /// <summary>Wakes tenants that sleep while data of theirs are to be fetched.</summary>
    public static IServiceCollection AddPullWaking(this IServiceCollection hostServices) => hostServices.AddTenantWaking("data to fetch", Due, _ => PullClock.Longest);
}
