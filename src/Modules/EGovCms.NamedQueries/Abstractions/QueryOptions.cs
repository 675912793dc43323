namespace EGovCms.NamedQueries.Abstractions;

/// <summary>Limits of queries. Configuration section <c>Queries</c>.</summary>
public sealed class QueryOptions
{
    public const string Section = "Queries";

    /// <summary>Rows that a query gives at most. Default 1,000.</summary>
    public int MaxRows { get; set; } = 1000;

    /// <summary>Time that a query may take. Default 3 seconds.</summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromSeconds(3);
}
