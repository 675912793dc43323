namespace EGovCms.NamedQueries.Abstractions;

/// <summary>A query that took longer than it may.</summary>
public sealed class QueryTimeoutException(TimeSpan limit, Exception? inner = null)
    : QueryException($"The query took longer than {limit.TotalSeconds:0.###} seconds and was ended.", inner)
{
    /// <summary>How long it might take.</summary>
    public TimeSpan Limit { get; } = limit;
}
