using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;
using Lucene.Net.Search;
using Microsoft.Extensions.Options;

namespace EGovCms.Search.Querying;

/// <summary>The source <c>Lucene</c>. Items are read from the store, so that an index which is late shows nothing that is public no more.</summary>
internal sealed class LuceneQuerySource(IndexDefinitions definitions, IndexFolder folder, PublicItems items, IOptions<QueryOptions> options) : IQuerySource
{
    public string Name => "Lucene";

    public string? Check(NamedQuery query)
    {
        if (query.Template.Contains("{{", StringComparison.Ordinal) || query.Template.Contains("{%", StringComparison.Ordinal))
            return null;
        try
        {
            using var analyzer = Analyzers.Create("");
            LuceneRequestReader.Read(query.Template, analyzer, options.Value.MaxRows);
            return null;
        }
        catch (QueryException wrong)
        {
            return wrong.Message;
        }
    }

    public async Task<QueryResult> RunAsync(NamedQuery query, string rendered, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var name = query.Properties["Index"]?.ToString() ?? "";
        var index = await definitions.FindAsync(name, cancellation)
            ?? throw new QueryException($"There is no search index '{name}'. Known are: {string.Join(", ", (await definitions.ListAsync(cancellation)).Select(each => each.Name))}.");
        using var analyzer = Analyzers.Create(index.Analyzer);
        var request = LuceneRequestReader.Read(rendered, analyzer, options.Value.MaxRows);
        var (rows, count) = await folder.SearchAsync(index, searcher => Search(searcher, request), cancellation);
        return query.ReturnsItems
            ? new QueryResult { Items = await LoadAsync(rows, cancellation), Count = count }
            : new QueryResult { Rows = rows, Count = count };
    }

    private (IReadOnlyList<JsonObject> Rows, long Count) Search(IndexSearcher searcher, LuceneRequest request)
    {
        var last = request.From + request.Size;
        if (last == 0)
            return ([], 0);
        var collector = request.Sort is null
            ? (ITopDocsCollector)TopScoreDocCollector.Create(last, docsScoredInOrder: true)
            : TopFieldCollector.Create(request.Sort, last, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: false);
        try
        {
            searcher.Search(request.Query, new TimeLimitingCollector(collector, TimeLimitingCollector.GlobalCounter, (long)options.Value.MaxDuration.TotalMilliseconds));
        }
        catch (TimeLimitingCollector.TimeExceededException)
        {
            throw new QueryTimeoutException(options.Value.MaxDuration);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or BooleanQuery.TooManyClausesException)
        {
            throw new QueryException($"The index cannot be searched so: {wrong.Message}", wrong);
        }

        return ([.. collector.GetTopDocs(request.From, request.Size).ScoreDocs.Select(found => Row(searcher, found.Doc))], collector.TotalHits);
    }

    private static JsonObject Row(IndexSearcher searcher, int document)
    {
        var row = new JsonObject();
        foreach (var field in searcher.Doc(document).Fields)
            row[field.Name] = field.GetStringValue(CultureInfo.InvariantCulture);
        return row;
    }

    /// <summary>The items of the rows that are public still, in the rows' order.</summary>
    private async Task<IReadOnlyList<ContentItem>> LoadAsync(IReadOnlyList<JsonObject> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row[FieldNames.ItemId]!.ToString()).ToList();
        var found = (await items.FindAsync(ids, cancellation)).ToDictionary(item => item.ContentItemId, StringComparer.Ordinal);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
