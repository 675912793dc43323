using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.Search.Indexing;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Querying;

/// <summary>Reads one query of the language that Orchard Core's Lucene module shares with Elasticsearch.</summary>
internal sealed class QueryReader(Analyzer analyzer)
{
    private const int MaxClauses = 500;
    private int _clauses;

    /// <exception cref="QueryException">The query is unknown, or holds what it cannot.</exception>
    public Query Read(JsonObject json)
    {
        if (json.Count != 1 || ++_clauses > MaxClauses)
            throw new QueryException($"A query is an object with one member, such as {{ \"match\": {{ … }} }}; there may be {MaxClauses}.");
        var (name, body) = json.First();
        var members = body as JsonObject ?? throw new QueryException($"'{name}' must be an object.");
        return name switch
        {
            "match_all" => new MatchAllDocsQuery(),
            "match_none" => new BooleanQuery(),
            "match" => Field(members, "query", Match),
            "match_phrase" => Field(members, "query", (field, text, _) => Phrase(field, text)),
            "multi_match" => MultiMatch(members),
            "term" => Field(members, "value", (field, value, _) => new TermQuery(new Term(field, value))),
            "terms" => Terms(members),
            "prefix" => Field(members, "value", (field, value, _) => new PrefixQuery(new Term(field, value))),
            "wildcard" => Field(members, "value", (field, value, _) => new WildcardQuery(new Term(field, value))),
            "fuzzy" => Field(members, "value", (field, value, _) => new FuzzyQuery(new Term(field, value))),
            "range" => Range(members),
            "bool" => Bool(members),
            "constant_score" => new ConstantScoreQuery(Read(members["filter"] as JsonObject ?? throw new QueryException("'constant_score' needs a 'filter'."))),
            "query_string" or "simple_query_string" => QueryString(members),
            _ => throw new QueryException($"The query '{name}' is unknown. Known are: bool, constant_score, fuzzy, match, match_all, match_none, match_phrase, multi_match, prefix, query_string, range, simple_query_string, term, terms, wildcard."),
        };
    }

    /// <summary><c>{ "field": "text" }</c> or <c>{ "field": { "query": "text", "boost": 2 } }</c>.</summary>
    private static Query Field(JsonObject members, string valueName, Func<string, string, JsonObject?, Query> make)
    {
        if (members.Count != 1)
            throw new QueryException("It must name one field.");
        var (field, value) = members.First();
        var options = value as JsonObject;
        var text = (options is null ? value : options[valueName] ?? options["value"] ?? options["query"])?.ToString() ?? "";
        return Boosted(make(field, text, options), options);
    }

    private Query Match(string field, string text, JsonObject? options)
    {
        var occur = "and".Equals(options?["operator"]?.ToString(), StringComparison.OrdinalIgnoreCase) ? Occur.MUST : Occur.SHOULD;
        var query = new BooleanQuery();
        // Within a word pairs of characters stand side by side: 公积金 is 公积 before 积金.
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxClauses).Select(word => Phrase(field, word)).Where(word => !IsEmpty(word)))
            query.Add(word, occur);
        return query.Clauses.Count == 1 ? query.Clauses[0].Query : query;
    }

    private Query Phrase(string field, string text) => new QueryBuilder(analyzer).CreatePhraseQuery(field, text) ?? new BooleanQuery();

    private BooleanQuery MultiMatch(JsonObject members)
    {
        var query = new BooleanQuery();
        foreach (var field in Texts(members["fields"]))
            query.Add(Match(field, members["query"]?.ToString() ?? "", members), Occur.SHOULD);
        return query;
    }

    private static BooleanQuery Terms(JsonObject members)
    {
        var query = new BooleanQuery();
        foreach (var (field, values) in members.Where(member => member.Value is JsonArray))
        {
            foreach (var value in Texts(values).Take(MaxClauses))
                query.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        }

        return query;
    }

    private static Query Range(JsonObject members)
    {
        if (members.Count != 1 || members.First() is not { Value: JsonObject bounds } range)
            throw new QueryException("'range' must name one field: { \"field\": { \"gte\": 1 } }.");
        var (low, high) = (bounds["gte"] ?? bounds["gt"], bounds["lte"] ?? bounds["lt"]);
        var (withLow, withHigh) = (bounds["gt"] is null, bounds["lt"] is null);
        if (IsNumber(low) || IsNumber(high))
            return Boosted(NumericRangeQuery.NewDoubleRange(range.Key, low?.GetValue<double>(), high?.GetValue<double>(), withLow, withHigh), bounds);
        return Boosted(TermRangeQuery.NewStringRange(range.Key, Bound(low), Bound(high), withLow, withHigh), bounds);
    }

    private Query Bool(JsonObject members)
    {
        var query = new BooleanQuery();
        foreach (var (name, value) in members)
        {
            Occur? occur = name switch { "must" => Occur.MUST, "filter" => Occur.MUST, "should" => Occur.SHOULD, "must_not" or "mustnot" => Occur.MUST_NOT, _ => null };
            if (occur is null)
                continue;
            foreach (var clause in value is JsonArray list ? list.OfType<JsonObject>() : value is JsonObject one ? [one] : [])
            {
                var inner = Read(clause);
                // A filter decides, and does not count.
                query.Add(name == "filter" ? new ConstantScoreQuery(inner) { Boost = 0 } : inner, occur.Value);
            }
        }

        if (query.Clauses.Count > 0 && query.Clauses.All(clause => clause.Occur == Occur.MUST_NOT))
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        if (members["minimum_should_match"] is JsonValue least && least.TryGetValue<int>(out var count))
            query.MinimumNumberShouldMatch = Math.Max(0, count);
        return Boosted(query, members);
    }

    private Query QueryString(JsonObject members)
    {
        var fields = Texts(members["fields"] ?? members["default_field"]).Select(field => field.Split('^')[0]).DefaultIfEmpty(FieldNames.FullText).ToArray();
        var text = members["query"]?.ToString() ?? "";
        var parser = new MultiFieldQueryParser(Analyzers.Version, fields, analyzer) { AutoGeneratePhraseQueries = true };
        if ("and".Equals(members["default_operator"]?.ToString(), StringComparison.OrdinalIgnoreCase))
            parser.DefaultOperator = Operator.AND;
        try
        {
            return text.Length == 0 ? new BooleanQuery() : parser.Parse(text);
        }
        catch (ParseException)
        {
            // What a visitor typed is not always a query: then its words are looked for.
            return parser.Parse(QueryParserBase.Escape(text));
        }
    }

    private static Query Boosted(Query query, JsonObject? options)
    {
        if (options?["boost"] is JsonValue boost && float.TryParse(boost.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor))
            query.Boost = factor;
        return query;
    }

    private static bool IsEmpty(Query query) => query is BooleanQuery { Clauses.Count: 0 };

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out _);

    /// <summary>A bound of a range of texts; dates are written as they stand in the index.</summary>
    private static string? Bound(JsonNode? node)
    {
        var text = node?.ToString();
        return text is not null && text.Contains('-', StringComparison.Ordinal)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? ItemDocument.Date(date) : text;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.OfType<JsonValue>().Select(value => value.ToString()),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
