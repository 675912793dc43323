using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace EGovCms.Search.Ranking;

/// <summary>Weighs what fits by how new it is and whose it is.</summary>
internal sealed class RankedQuery(Query query, DateTimeOffset now, SegmentValues values, Func<string, float> weightOf) : CustomScoreQuery(query)
{
    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new Weigher(context, now, values, weightOf);

    private sealed class Weigher : CustomScoreProvider
    {
        private readonly long[] _published;
        private readonly long[] _authority;
        private readonly int[] _tenant;
        private readonly float[] _weights;
        private readonly long _now;

        public Weigher(AtomicReaderContext context, DateTimeOffset now, SegmentValues values, Func<string, float> weightOf)
            : base(context)
        {
            _now = now.ToUnixTimeSeconds();
            _published = values.NumbersOf(context.AtomicReader, IndexFields.Published);
            _authority = values.NumbersOf(context.AtomicReader, IndexFields.Authority);
            var tenants = values.NamesOf(context.AtomicReader, IndexFields.Tenant);
            (_tenant, _weights) = (tenants.Documents, Array.ConvertAll(tenants.All, tenant => weightOf(tenant)));
        }

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore)
        {
            var days = Math.Max(0, _now - _published[doc]) / 86_400f;
            var score = subQueryScore * (1 + (RankWeights.Freshness * RankWeights.FreshDays / (RankWeights.FreshDays + days))) * (_authority[doc] / 100f);
            return _tenant[doc] is var tenant && tenant < 0 ? score : score * _weights[tenant];
        }
    }
}
