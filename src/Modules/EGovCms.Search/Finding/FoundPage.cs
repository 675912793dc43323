using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>What a query found.</summary>
/// <param name="Total">How much.</param>
/// <param name="Hits">Those of the page.</param>
/// <param name="Facets">The counts.</param>
internal sealed record FoundPage(int Total, IReadOnlyList<ScoreDoc> Hits, FacetCollector Facets);
