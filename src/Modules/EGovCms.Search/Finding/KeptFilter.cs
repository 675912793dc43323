using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>Keeps for each part of the index a bit a document. Lucene keeps runs of them, which take less and are slow to look into.</summary>
internal sealed class KeptFilter(Filter filter) : Filter
{
    private readonly ConditionalWeakTable<object, DocIdSet> _kept = [];

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        // What was deleted is not looked at: it changes, and the part's core does not.
        var kept = _kept.GetValue(context.AtomicReader.CoreCacheKey, _ => Read(context));
        return kept is All ? kept : BitsFilteredDocIdSet.Wrap(kept, acceptDocs);
    }

    private DocIdSet Read(AtomicReaderContext context)
    {
        var count = context.AtomicReader.MaxDoc;
        var bits = new FixedBitSet(count);
        if (filter.GetDocIdSet(context, null)?.GetIterator() is { } found)
            bits.Or(found);
        return bits.Cardinality == count ? new All(bits) : bits;
    }

    /// <summary>All of a part.</summary>
    public sealed class All(FixedBitSet bits) : DocIdSet
    {
        public override IBits Bits => bits;

        public override DocIdSetIterator GetIterator() => bits.GetIterator();
    }
}
