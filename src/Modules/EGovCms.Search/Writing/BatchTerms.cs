using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Writing;

/// <summary>A batch's terms of one field as Lucene reads them to write them: once, from the first to the last.</summary>
internal sealed class BatchTerms(FieldBatch batch) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => batch.Terms.Count;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => batch.Options >= IndexOptions.DOCS_AND_FREQS;

    public override bool HasOffsets => false;

    public override bool HasPositions => batch.Options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator() => new Walk(batch.Sort());

    private sealed class Walk(SortedField sorted) : TermsEnum
    {
        private const int MostBytes = 3;

        private readonly BytesRef _term = new(64);
        private char[] _characters = new char[64];
        private int _at = -1;

        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public override BytesRef Term => _term;

        public override long Ord => _at;

        public override int DocFreq => throw new NotSupportedException();

        public override long TotalTermFreq => throw new NotSupportedException();

        public override bool MoveNext()
        {
            if (_at + 1 >= sorted.Order.Length)
                return false;
            var length = sorted.Terms.Copy(sorted.Order[++_at], ref _characters);
            if (_term.Bytes.Length < length * MostBytes)
                _term.Bytes = new byte[length * MostBytes];
            _term.Length = Encoding.UTF8.GetBytes(_characters, 0, length, _term.Bytes, 0);
            return true;
        }

        [Obsolete("As in Lucene: MoveNext.")]
        public override BytesRef Next() => MoveNext() ? _term : null!;

        public override SeekStatus SeekCeil(BytesRef text) => throw new NotSupportedException();

        public override void SeekExact(long ord) => throw new NotSupportedException();

        public override DocsEnum Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags) => Begin(reuse);

        public override DocsAndPositionsEnum DocsAndPositions(IBits liveDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) => sorted.HasPlaces ? Begin(reuse) : null!;

        private BatchPostings Begin(DocsEnum? reuse)
        {
            var postings = reuse as BatchPostings ?? new BatchPostings(sorted.Postings, sorted.HasPlaces);
            var term = sorted.Order[_at];
            postings.Begin(sorted.Starts[term], sorted.Ends[term]);
            return postings;
        }
    }
}
