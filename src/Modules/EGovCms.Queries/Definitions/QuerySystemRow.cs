namespace EGovCms.Queries.Definitions;

/// <summary>A query system in the store: the document, and beside it what lists ask for.</summary>
internal sealed class QuerySystemRow
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    public required QueryState State { get; set; }

    /// <summary>The <see cref="QuerySystem"/>.</summary>
    public required string Document { get; set; }

    /// <summary>Its place in lists.</summary>
    public int Position { get; set; }

    public DateTime ModifiedUtc { get; set; }
}
