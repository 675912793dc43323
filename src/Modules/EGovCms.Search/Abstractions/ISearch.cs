namespace EGovCms.Search.Abstractions;

/// <summary>
/// Searches all sites, on this node's index. Whatever it answers, hits, counts, facets, suggestions, comes from what the asker's scope may read and from nothing else.
/// </summary>
public interface ISearch
{
    /// <summary>What is found.</summary>
    ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>Words and titles that begin, or sound at their beginning, like what was typed so far. Only of what everybody may read.</summary>
    ValueTask<IReadOnlyList<string>> SuggestAsync(string typed, SearchScope scope, int count, CancellationToken cancellation = default);
}
