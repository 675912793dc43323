using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace EGovCms.Search.Ranking;

/// <summary>Weighs what fits by how new it is and whose it is.</summary>
internal sealed class RankedQuery(Query query, DateTimeOffset now, SegmentNames names, Func<string, float> weightOf) : CustomScoreQuery(query)
{
    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new Weigher(context, now, names, weightOf);

    private sealed class Weigher : CustomScoreProvider
    {
        private readonly NumericDocValues? _published;
        private readonly NumericDocValues? _authority;
        private readonly SortedDocValues? _tenant;
        private readonly float[] _weights;
        private readonly long _now;

        public Weigher(AtomicReaderContext context, DateTimeOffset now, SegmentNames names, Func<string, float> weightOf)
            : base(context)
        {
            _now = now.ToUnixTimeSeconds();
            _published = context.AtomicReader.GetNumericDocValues(IndexFields.Published);
            _authority = context.AtomicReader.GetNumericDocValues(IndexFields.Authority);
            _tenant = context.AtomicReader.GetSortedDocValues(IndexFields.Tenant);
            _weights = Array.ConvertAll(names.Of(context.AtomicReader, IndexFields.Tenant), name => weightOf(name));
        }

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore)
        {
            var score = subQueryScore;
            if (_published is not null)
                score *= 1 + (RankWeights.Freshness * RankWeights.FreshDays / (RankWeights.FreshDays + (Math.Max(0, _now - _published.Get(doc)) / 86_400f)));
            if (_authority is not null)
                score *= _authority.Get(doc) / 100f;
            var tenant = _tenant?.GetOrd(doc) ?? -1;
            return tenant < 0 ? score : score * _weights[tenant];
        }
    }
}
