using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Search.Ranking;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>Runs the queries of one request, each under its filter.</summary>
internal sealed class SearchRun(IndexSearcher searcher, Filter filter, SearchRequest request, DateTimeOffset now, SegmentValues values, Func<string, float> weightOf)
{
    private const int LargestPage = 50;

    /// <summary>Nobody turns further than so many hits.</summary>
    private const int Furthest = 1_000;

    /// <summary>So many of very many are ranked by all that counts.</summary>
    private const int Refined = 200;

    private static readonly BitStrategy Bits = new();
    private static readonly Sort ByDate = new(new SortField(IndexFields.Published, SortFieldType.INT64, reverse: true), SortField.FIELD_SCORE);

    /// <param name="query">What is found, and how it is ranked.</param>
    /// <param name="rough">Finds the same and ranks it nearly so, for less. Where it is given, the query puts only the first of them into order.</param>
    public FoundPage Find(Query query, Query? rough = null)
    {
        var size = Math.Clamp(request.PageSize, 1, LargestPage);
        var skip = Math.Min((Math.Max(1, request.Page) - 1) * (long)size, Furthest - size);
        var most = (int)skip + size;
        if (request.Order is SearchOrder.Date)
        {
            var newest = TopFieldCollector.Create(ByDate, most, false, false, false, false);
            return Collect(query, newest, () => newest.GetTopDocs((int)skip, size));
        }

        var best = TopScoreDocCollector.Create(rough is null ? most : Math.Max(most, Refined), true);
        var found = Collect(Ranked(rough ?? query), best, () => rough is null ? best.GetTopDocs((int)skip, size) : best.GetTopDocs());
        return rough is null ? found : found with { Hits = [.. Refine(query, found.Hits).Skip((int)skip).Take(size)] };
    }

    private IEnumerable<ScoreDoc> Refine(Query query, IReadOnlyList<ScoreDoc> hits)
    {
        var first = TopScoreDocCollector.Create(Refined, true);
        searcher.Search(new FilteredQuery(Ranked(query), new PickedFilter(hits.Take(Refined)), Bits), first);
        return first.GetTopDocs().ScoreDocs.Concat(hits.Skip(Refined));
    }

    private RankedQuery Ranked(Query query) => new(query, now, values, weightOf);

    private FoundPage Collect(Query query, ICollector hits, Func<TopDocs> page)
    {
        var collector = new FacetCollector(request, values, hits);
        searcher.Search(new FilteredQuery(query, filter, Bits), collector);
        var found = page();
        return new FoundPage(found.TotalHits, found.ScoreDocs, collector);
    }
}
