using System.Globalization;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Search.Writing;
using EGovCms.Tenancy;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>Reads what a page of hits shows.</summary>
internal sealed class HitReader(IndexSearcher searcher, ExtractMaker extracts)
{
    private const int MostFacets = 50;

    public SearchResult Read(FoundPage page, IShellHost shells) => new()
    {
        Total = page.Total,
        Hits = [.. page.Hits.Select(hit => Read(hit.Doc))],
        Tenants = Facets(page.Facets.Tenants.Counts.Select(tenant => new SearchFacet(tenant.Key, NameOf(shells, tenant.Key), tenant.Value))),
        Kinds = Facets(page.Facets.Kinds.Counts.Select(kind => new SearchFacet(kind.Key, kind.Key, kind.Value))),
        Columns = Facets(page.Facets.Columns.Counts.Where(column => column.Key.Length > 0).Select(column => (Column: ColumnValue.Of(column.Key), Count: column.Value))
            .Select(column => new SearchFacet(column.Column.Id, column.Column.Name, column.Count))),
        Years = [.. page.Facets.YearCounts.OrderByDescending(year => year.Year)
            .Select(year => new SearchFacet(year.Year.ToString(CultureInfo.InvariantCulture), year.Year.ToString(CultureInfo.InvariantCulture), year.Count))],
    };

    private SearchHit Read(int doc)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)];
        var reader = leaf.AtomicReader;
        var at = doc - leaf.DocBase;
        var shown = ShownText.Read(Binary(reader, IndexFields.Shown, at));
        var key = shown.Key.Split('\n', 3);
        var column = ColumnValue.Of(Value(reader, IndexFields.Column, at));
        return new SearchHit
        {
            Tenant = key[0],
            Source = key[1],
            Id = key[2],
            Kind = Value(reader, IndexFields.Kind, at),
            Url = shown.Url,
            ColumnId = column.Id,
            ColumnName = column.Name,
            PublishedUtc = DateTime.UnixEpoch.AddSeconds(reader.GetNumericDocValues(IndexFields.Published).Get(at)),
            Title = extracts.Whole(shown.Title),
            Extract = extracts.Best(shown.Body),
        };
    }

    private static string Binary(AtomicReader reader, string field, int doc)
    {
        var value = new BytesRef();
        reader.GetBinaryDocValues(field).Get(doc, value);
        return value.Utf8ToString();
    }

    private static string Value(AtomicReader reader, string field, int doc)
    {
        var value = new BytesRef();
        reader.GetSortedDocValues(field).Get(doc, value);
        return value.Utf8ToString();
    }

    private static IReadOnlyList<SearchFacet> Facets(IEnumerable<SearchFacet> facets) =>
        [.. facets.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal).Take(MostFacets)];

    private static string NameOf(IShellHost shells, string tenant) => shells.TryGetSettings(tenant, out var site) && site.DisplayName.Length > 0 ? site.DisplayName : tenant;
}
