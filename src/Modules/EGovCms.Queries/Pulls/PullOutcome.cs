namespace EGovCms.Queries.Pulls;

/// <summary>What came of the last fetching. The words are <c>Pull_Outcome_{name}</c>.</summary>
internal enum PullOutcome
{
    /// <summary>It was never fetched.</summary>
    None,

    /// <summary>An import was started.</summary>
    Started,

    /// <summary>The same as the time before: nothing to import.</summary>
    Unchanged,

    /// <summary>Nothing could be fetched; <see cref="PullRow.Problem"/> tells why.</summary>
    Failed,
}
