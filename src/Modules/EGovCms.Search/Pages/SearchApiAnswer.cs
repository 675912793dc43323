using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Pages;

/// <summary>What <c>/api/search</c> answers. Members are only ever added.</summary>
internal sealed record SearchApiAnswer
{
    public required string Query { get; init; }

    public int Total { get; init; }

    public int Page { get; init; }

    public int Pages { get; init; }

    /// <summary>False while the index is made: what is not found may be found in a while.</summary>
    public bool Complete { get; init; }

    public bool Widened { get; init; }

    public string? DidYouMean { get; init; }

    public IReadOnlyList<SearchApiLink> Answers { get; init; } = [];

    public IReadOnlyList<SearchApiLink> Direct { get; init; } = [];

    public IReadOnlyList<SearchApiHit> Hits { get; init; } = [];

    public IReadOnlyList<SearchFacet> Sites { get; init; } = [];

    public IReadOnlyList<SearchFacet> Kinds { get; init; } = [];

    public IReadOnlyList<SearchFacet> Columns { get; init; } = [];

    public IReadOnlyList<SearchFacet> Years { get; init; } = [];
}
