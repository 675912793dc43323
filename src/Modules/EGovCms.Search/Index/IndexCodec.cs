using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene46;

namespace EGovCms.Search.Index;

/// <summary>
/// Lucene's own format with larger blocks of terms: most of an index's terms are pairs of characters, and each block that is closed throws 32 KB away. It is read as
/// Lucene's own, by its name.
/// </summary>
[CodecName("Lucene46")]
internal sealed class IndexCodec : Lucene46Codec
{
    private const int LeastTerms = 200;

    // As the format wants: twice as many as the least, without two.
    private const int MostTerms = (LeastTerms - 1) * 2;

    private readonly Lucene41PostingsFormat _postings = new(LeastTerms, MostTerms);

    public override PostingsFormat GetPostingsFormatForField(string field) => _postings;
}
