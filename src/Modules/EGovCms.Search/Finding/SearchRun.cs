using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Search.Ranking;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>Runs the queries of one request, each under its filter.</summary>
internal sealed class SearchRun(IndexSearcher searcher, Filter filter, SearchRequest request, DateTimeOffset now, Func<string, float> weightOf)
{
    private const int LargestPage = 50;

    /// <summary>Nobody turns further than so many hits.</summary>
    private const int Furthest = 1_000;

    private static readonly Sort ByDate = new(new SortField(IndexFields.Published, SortFieldType.INT64, reverse: true), SortField.FIELD_SCORE);

    public FoundPage Find(Query query)
    {
        var size = Math.Clamp(request.PageSize, 1, LargestPage);
        var skip = Math.Min((Math.Max(1, request.Page) - 1) * (long)size, Furthest - size);
        var most = (int)skip + size;
        if (request.Order is SearchOrder.Date)
        {
            var newest = TopFieldCollector.Create(ByDate, most, false, false, false, false);
            return Collect(query, newest, () => newest.GetTopDocs((int)skip, size));
        }

        var best = TopScoreDocCollector.Create(most, true);
        return Collect(new RankedQuery(query, now, weightOf), best, () => best.GetTopDocs((int)skip, size));
    }

    private FoundPage Collect(Query query, ICollector hits, Func<TopDocs> page)
    {
        var collector = new FacetCollector(request, hits);
        searcher.Search(query, filter, collector);
        var found = page();
        return new FoundPage(found.TotalHits, found.ScoreDocs, collector);
    }
}
