using System.Runtime.CompilerServices;
using EGovCms.Data.Changes;
using EGovCms.Queries.Definitions;
using EGovCms.Search.Abstractions;

namespace EGovCms.Queries.Public;

/// <summary>Query systems that citizens see, for the search over all sites: their names and what one needs, never their data.</summary>
internal sealed class SystemSource(QuerySystems systems) : ISearchSource
{
    public string Name => "queries";

    public IEnumerable<string> ConcernedBy(ChangeEntry entry) => entry.Kind == QueryChanges.SystemChanged ? [entry.Subject] : [];

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await ShownAsync(cancellation)).Where(system => ids.Contains(system.Key)).Select(Of)];

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var system in await ShownAsync(cancellation))
            yield return Of(system);
    }

    private async Task<IEnumerable<QuerySystem>> ShownAsync(CancellationToken cancellation) =>
        (await systems.ListAsync(cancellation)).Where(system => system.State is not QueryState.Draft);

    private static SearchDocument Of(QuerySystem system) => new()
    {
        Id = system.Key,
        Kind = SearchKinds.DirectAnswer,
        Title = system.Name,
        Url = QueryFrame.UrlOf(system),
        Body = string.Join('\n', system.Ways.Select(way => string.Join(' ', system.LabelsOf(way))).Prepend(system.Announcement)),
        Authority = 2,
    };
}
