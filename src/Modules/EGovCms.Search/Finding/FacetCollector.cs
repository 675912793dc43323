using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>
/// Counts facets of what is found and hands on what fits the choices. Values of one facet are counted as if nothing of that facet were chosen, so that another one
/// can be.
/// </summary>
internal sealed class FacetCollector : ICollector
{
    private const int FirstYear = 1900;
    private const int Years = 300;
    private static readonly long[] YearStarts = [.. Enumerable.Range(FirstYear, Years + 1).Select(year => new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds())];

    private readonly ICollector _hits;
    private readonly SegmentValues _values;
    private readonly int[] _years = new int[Years];
    private readonly bool[]? _chosenYears;
    private readonly (long From, long Until) _time;
    private long[] _published = [];

    public FacetCollector(SearchRequest request, SegmentValues values, ICollector hits)
    {
        (_hits, _values) = (hits, values);
        Tenants = new Choice(IndexFields.Tenant, values, request.Tenants.Count == 0 ? null : request.Tenants.ToHashSet(StringComparer.OrdinalIgnoreCase).Contains);
        Kinds = new Choice(IndexFields.Kind, values, request.Kinds.Count == 0 ? null : request.Kinds.ToHashSet(StringComparer.OrdinalIgnoreCase).Contains);
        var columns = request.Columns.ToHashSet(StringComparer.Ordinal);
        Columns = new Choice(IndexFields.Column, values, columns.Count == 0 ? null : value => columns.Contains(ColumnValue.Of(value).Id));
        if (request.Years.Count > 0)
            _chosenYears = [.. Enumerable.Range(FirstYear, Years).Select(year => request.Years.Contains(year))];
        _time = (Seconds(request.FromUtc) ?? long.MinValue, Seconds(request.UntilUtc) ?? long.MaxValue);
    }

    public Choice Tenants { get; }

    public Choice Kinds { get; }

    public Choice Columns { get; }

    /// <summary>Without the first year, where all stands that has no date.</summary>
    public IEnumerable<(int Year, int Count)> YearCounts => _years.Select((count, year) => (Year: year + FirstYear, Count: count)).Skip(1).Where(year => year.Count > 0);

    public bool AcceptsDocsOutOfOrder => _hits.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => _hits.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        foreach (var choice in new[] { Tenants, Kinds, Columns })
            choice.Enter(context.AtomicReader);
        _published = _values.NumbersOf(context.AtomicReader, IndexFields.Published);
        _hits.SetNextReader(context);
    }

    public void Collect(int doc)
    {
        var published = _published[doc];
        if (published < _time.From || published >= _time.Until)
            return;
        var year = YearOf(published);
        var (tenant, kind, column) = (Tenants.Has(doc), Kinds.Has(doc), Columns.Has(doc));
        var inYear = _chosenYears is null || _chosenYears[year];
        var missed = (tenant ? 0 : 1) + (kind ? 0 : 1) + (column ? 0 : 1) + (inYear ? 0 : 1);
        if (missed > 1)
            return;
        if (missed == 0 || !tenant)
            Tenants.Count(doc);
        if (missed == 0 || !kind)
            Kinds.Count(doc);
        if (missed == 0 || !column)
            Columns.Count(doc);
        if (missed == 0 || !inYear)
            _years[year]++;
        if (missed == 0)
            _hits.Collect(doc);
    }

    private static int YearOf(long seconds)
    {
        var year = Math.Clamp((int)((seconds / 31_556_952) + 70), 0, Years - 1);
        if (seconds < YearStarts[year])
            return Math.Max(0, year - 1);
        return seconds >= YearStarts[year + 1] ? Math.Min(Years - 1, year + 1) : year;
    }

    private static long? Seconds(DateTime? utc) => utc is { } time ? (long)(time - DateTime.UnixEpoch).TotalSeconds : null;
}
