using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Search.Suggesting;

namespace EGovCms.Search.Finding;

/// <inheritdoc cref="ISearch" />
internal sealed class SiteSearch(Lazy<SearchIndex> index, RequestFinder finder, RightsFilter rights) : ISearch
{
    private const int LongestSuggested = 40;
    private const int MostSuggested = 20;

    /// <inheritdoc />
    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Words))
            return ValueTask.FromResult(SearchResult.Empty);
        // Asked before, as it may be filled meanwhile.
        var isComplete = index.Value.IsFilled;
        var found = index.Value.Search((searcher, vocabulary) => finder.Find(searcher, vocabulary, request)) ?? SearchResult.Empty;
        return ValueTask.FromResult(found with { IsComplete = isComplete });
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> SuggestAsync(string typed, SearchScope scope, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(scope);
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > LongestSuggested)
            return ValueTask.FromResult<IReadOnlyList<string>>([]);
        var found = index.Value.Search((searcher, vocabulary) => new Suggester(searcher, vocabulary, rights.For(scope with { Rights = [] }, [])).Suggest(typed, Math.Clamp(count, 1, MostSuggested)));
        return ValueTask.FromResult(found ?? []);
    }
}
