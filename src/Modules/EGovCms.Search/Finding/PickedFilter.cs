using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>Leaves just those documents that were found before.</summary>
internal sealed class PickedFilter(IEnumerable<ScoreDoc> hits) : Filter
{
    private readonly int[] _documents = [.. hits.Select(hit => hit.Doc).Order()];

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var bits = new FixedBitSet(context.Reader.MaxDoc);
        for (var at = FirstFrom(context.DocBase); at < _documents.Length && _documents[at] - context.DocBase < bits.Length; at++)
            bits.Set(_documents[at] - context.DocBase);
        return bits;
    }

    private int FirstFrom(int document)
    {
        var place = Array.BinarySearch(_documents, document);
        return place < 0 ? ~place : place;
    }
}
