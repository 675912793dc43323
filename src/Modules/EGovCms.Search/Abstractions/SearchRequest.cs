namespace EGovCms.Search.Abstractions;

/// <summary>What is asked for.</summary>
public sealed record SearchRequest
{
    /// <summary>As it was typed; quotation marks make a phrase.</summary>
    public required string Words { get; init; }

    public SearchScope Scope { get; init; } = SearchScope.Everything;

    /// <summary>Only in titles.</summary>
    public bool InTitle { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Sites chosen among those found; empty for all. Facets of one kind are counted as if none of that kind were chosen.</summary>
    public IReadOnlyCollection<string> Tenants { get; init; } = [];

    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    /// <summary>Ids of columns.</summary>
    public IReadOnlyCollection<string> Columns { get; init; } = [];

    public IReadOnlyCollection<int> Years { get; init; } = [];

    /// <summary>Languages of what is found, empty for those of documents without one; none for all.</summary>
    public IReadOnlyCollection<string> Cultures { get; init; } = [];

    /// <summary>Published at this time or later.</summary>
    public DateTime? FromUtc { get; init; }

    /// <summary>Published before.</summary>
    public DateTime? UntilUtc { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page, 50 at most.</summary>
    public int PageSize { get; init; } = 10;
}
