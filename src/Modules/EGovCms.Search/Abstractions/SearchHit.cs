namespace EGovCms.Search.Abstractions;

/// <summary>Something found.</summary>
public sealed record SearchHit
{
    /// <summary>Its site.</summary>
    public required string Tenant { get; init; }

    /// <summary>Who contributed it.</summary>
    public required string Source { get; init; }

    /// <summary>Its id among those of its source.</summary>
    public required string Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>Within its site, <c>~/path</c>, or a full address.</summary>
    public required string Url { get; init; }

    public string ColumnId { get; init; } = "";

    public string ColumnName { get; init; } = "";

    public DateTime PublishedUtc { get; init; }

    public IReadOnlyList<TextSegment> Title { get; init; } = [];

    public IReadOnlyList<TextSegment> Extract { get; init; } = [];
}
