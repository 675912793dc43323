using EGovCms.NamedQueries.Abstractions;

namespace EGovCms.NamedQueries.Store;

/// <summary>Runs queries by the source that each names.</summary>
internal sealed class Queries(QueryStore store, IEnumerable<IQuerySource> sources)
{
    public IReadOnlyList<string> Sources { get; } = [.. sources.Select(source => source.Name)];

    public ValueTask<NamedQuery?> FindAsync(string name, CancellationToken cancellation) => store.FindAsync(name, cancellation);

    public IQuerySource? SourceOf(NamedQuery query) =>
        sources.FirstOrDefault(source => string.Equals(source.Name, query.Source, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="QueryException">The query, its Liquid, or its source, cannot be run.</exception>
    public async Task<QueryResult> RunAsync(NamedQuery query, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var source = SourceOf(query) ?? throw new QueryException($"There is no source '{query.Source}'. Known are: {string.Join(", ", Sources)}.");
        return await source.RunAsync(query, await QueryTemplates.RenderAsync(query.Template, parameters), parameters, cancellation);
    }
}
