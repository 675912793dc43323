using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Sharing;

/// <summary>What citizens see of a tenant's query system, in the platform's store, for the sites above it. A copy: the truth is in the tenant, and so is all data.</summary>
internal sealed class SharedQueryRow : IOpenTimes
{
    public required string Tenant { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public QueryState State { get; init; }

    public DateTime? OpenFromUtc { get; init; }

    public DateTime? OpenUntilUtc { get; init; }

    /// <summary>For each way to ask, the labels of what one fills in: a list of lists as JSON.</summary>
    public string Needs { get; init; } = "[]";

    /// <summary>The data sets in service, the latest first: a list as JSON.</summary>
    public string Periods { get; init; } = "[]";

    public int Position { get; init; }
}
