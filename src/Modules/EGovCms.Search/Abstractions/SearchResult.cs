namespace EGovCms.Search.Abstractions;

/// <summary>What was found.</summary>
public sealed record SearchResult
{
    /// <summary>Nothing.</summary>
    public static SearchResult Empty { get; } = new();

    /// <summary>How much was found in all.</summary>
    public int Total { get; init; }

    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>What the webmaster wants to come before what was found.</summary>
    public IReadOnlyList<SearchAnswer> Answers { get; init; } = [];

    public IReadOnlyList<SearchFacet> Tenants { get; init; } = [];

    public IReadOnlyList<SearchFacet> Kinds { get; init; } = [];

    public IReadOnlyList<SearchFacet> Columns { get; init; } = [];

    public IReadOnlyList<SearchFacet> Years { get; init; } = [];

    /// <summary>Too little had all the words, so what has some of them is here as well.</summary>
    public bool IsWidened { get; init; }

    /// <summary>False while this node's index is made for the first time: what is not found may be found in a while.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>What was probably meant, when that finds more; else null.</summary>
    public string? DidYouMean { get; init; }
}
