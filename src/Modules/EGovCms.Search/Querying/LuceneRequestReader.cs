using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Abstractions;
using Lucene.Net.Analysis;
using Lucene.Net.Search;

namespace EGovCms.Search.Querying;

/// <summary>Reads a whole request: <c>{ "query": { … }, "sort": …, "from": 0, "size": 10 }</c>.</summary>
internal static class LuceneRequestReader
{
    private const int DefaultSize = 10;
    private const int MaxFrom = 10_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 };

    /// <exception cref="QueryException">It is no request.</exception>
    public static LuceneRequest Read(string text, Analyzer analyzer, int maxSize)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(text, documentOptions: Lenient) as JsonObject ?? throw new QueryException("It must be an object: { \"query\": { \"match_all\": {} } }.");
            var query = json["query"] is JsonObject asked ? new QueryReader(analyzer).Read(asked) : new MatchAllDocsQuery();
            return new LuceneRequest(query, ReadSort(json["sort"]), Number(json["from"], 0, MaxFrom), Number(json["size"], DefaultSize, maxSize));
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            throw new QueryException($"The query cannot be read: {wrong.Message}", wrong);
        }
    }

    private static int Number(JsonNode? node, int otherwise, int most) =>
        node is not null && int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, most) : Math.Min(otherwise, most);

    /// <summary>A name, an object by names, or a list of either.</summary>
    private static Sort? ReadSort(JsonNode? node)
    {
        var fields = (node is JsonArray list ? list.ToArray() : [node]).SelectMany(Fields).ToArray();
        return fields.Length > 0 ? new Sort([.. fields, SortField.FIELD_SCORE]) : null;
    }

    private static IEnumerable<SortField> Fields(JsonNode? node) => node switch
    {
        JsonValue name => [Field(name.ToString(), null)],
        JsonObject json => json.Select(member => Field(member.Key, member.Value)),
        _ => [],
    };

    private static SortField Field(string name, JsonNode? how)
    {
        var options = how as JsonObject;
        var descending = "desc".Equals((options?["order"] ?? (how as JsonValue))?.ToString(), StringComparison.OrdinalIgnoreCase);
        if (name == "_score")
            return new SortField(null, SortFieldType.SCORE, !descending);
        var type = options?["type"]?.ToString().ToUpperInvariant() is "DOUBLE" or "SINGLE" or "INT32" or "INT64" or "INTEGER" or "FLOAT" ? SortFieldType.DOUBLE : SortFieldType.STRING;
        return new SortField(name, type, descending);
    }
}
