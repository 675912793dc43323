using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Writing;

/// <summary>Where one term is, as Lucene reads it to write it.</summary>
internal sealed class BatchPostings(Posting[] postings, bool hasPlaces) : DocsAndPositionsEnum
{
    private int _first;
    private int _next;
    private int _end;
    private int _place;
    private int _document = -1;

    public override int DocID => _document;

    public override int Freq => hasPlaces ? _next - _first : postings[_first].Value;

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public void Begin(int start, int end) => (_next, _end, _document) = (start, end, -1);

    public override int NextDoc()
    {
        if (_next >= _end)
            return _document = NO_MORE_DOCS;
        (_first, _place) = (_next, _next);
        _document = postings[_next++].Document;
        while (hasPlaces && _next < _end && postings[_next].Document == _document)
            _next++;
        return _document;
    }

    public override int NextPosition() => postings[_place++].Value;

    public override BytesRef GetPayload() => null!;

    public override int Advance(int target) => throw new NotSupportedException();

    public override long GetCost() => _end - _next;
}
