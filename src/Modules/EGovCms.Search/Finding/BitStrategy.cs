using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>
/// Has postings leave out what a filter leaves out, so that nobody looks for a phrase where it does not matter; and does not ask a filter that leaves all of a part.
/// </summary>
internal sealed class BitStrategy : FilteredQuery.RandomAccessFilterStrategy
{
    public override Scorer FilteredScorer(AtomicReaderContext context, Weight weight, DocIdSet docIdSet) =>
        docIdSet is KeptFilter.All ? weight.GetScorer(context, context.AtomicReader.LiveDocs) : base.FilteredScorer(context, weight, docIdSet);

    protected override bool UseRandomAccess(IBits bits, int firstFilterDoc) => true;
}
