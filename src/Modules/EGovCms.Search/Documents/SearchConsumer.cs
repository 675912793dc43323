using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Documents;

/// <summary>
/// Keeps the tenant's rows true to what its sources have. Which documents an entry may concern is all that is taken from it, so a repeated entry does no harm.
/// </summary>
internal sealed class SearchConsumer(IEnumerable<ISearchSource> sources, SearchDocumentTable table) : IChangeConsumer
{
    private const int BatchSize = 200;

    public string Name => "search-documents";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        var all = sources.ToList();
        var known = await table.SourcesAsync(cancellation);
        foreach (var source in all)
        {
            if (!SearchSources.Has(known, source) || entries.Any(source.ConcernsAll))
                await ReadAllAsync(source, cancellation);
            else
                await ReadAsync(source, [.. entries.SelectMany(source.ConcernedBy).Concat(await source.FindConcernedAsync(entries, cancellation)).Distinct(StringComparer.Ordinal)], cancellation);
        }

        var now = SearchSources.Describe(all);
        if (known == now)
            return;
        foreach (var absent in (await table.KnownAsync(cancellation)).Except(all.Select(source => source.Name)))
            await ForgetAsync(absent, await table.IdsAsync(absent, cancellation), cancellation);
        await table.MarkAsync(now, cancellation);
    }

    private async Task ReadAsync(ISearchSource source, string[] ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(BatchSize))
            await table.WriteAsync(source.Name, some, await source.FindAsync(some, cancellation), cancellation);
    }

    private async Task ReadAllAsync(ISearchSource source, CancellationToken cancellation)
    {
        var before = await table.IdsAsync(source.Name, cancellation);
        var batch = new List<SearchDocument>(BatchSize);
        await foreach (var document in source.AllAsync(cancellation))
        {
            before.Remove(document.Id);
            batch.Add(document);
            if (batch.Count == BatchSize)
                await WriteAsync();
        }

        await WriteAsync();
        // What has come since it was read is asked for once more.
        await ReadAsync(source, [.. before], cancellation);

        async Task WriteAsync()
        {
            await table.WriteAsync(source.Name, [.. batch.Select(document => document.Id)], batch, cancellation);
            batch.Clear();
        }
    }

    private async Task ForgetAsync(string source, IEnumerable<string> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(BatchSize))
            await table.WriteAsync(source, some, [], cancellation);
    }
}
