namespace EGovCms.Queries.Definitions;

/// <summary>When a system answers.</summary>
internal interface IOpenTimes
{
    QueryState State { get; }

    /// <summary>When an open system begins to answer; null for at once.</summary>
    DateTime? OpenFromUtc { get; }

    /// <summary>When it ceases to; null for never.</summary>
    DateTime? OpenUntilUtc { get; }
}
