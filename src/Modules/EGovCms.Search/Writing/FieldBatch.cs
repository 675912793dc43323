using Lucene.Net.Index;

namespace EGovCms.Search.Writing;

/// <summary>
/// One field's terms of many documents, as they come, and then in order, by counting. Lucene's own way looks at a dozen places of memory for each term of each
/// document, and waits for most of them.
/// </summary>
internal sealed class FieldBatch
{
    private const int BytesAToken = 16;
    private const int BytesATerm = 64;
    private const int FewTokens = 1 << 8;

    /// <summary>Beyond so many another array is begun, so that nothing is copied any more.</summary>
    private const int MostTokens = 1 << 16;

    private readonly List<int> _ends = [];
    private readonly List<int> _lengths = [];
    private readonly List<Token[]> _full = [];
    private Token[] _tokens = new Token[FewTokens];
    private int _used;
    private int _place = -1;
    private int _length;

    /// <param name="name">The field's name.</param>
    /// <param name="options">What is told of a term in a document.</param>
    /// <param name="isMeasured">Whether it counts how long a document is.</param>
    public FieldBatch(string name, IndexOptions options, bool isMeasured = false) => (Name, Options, IsMeasured) = (name, options, isMeasured);

    public string Name { get; }

    public IndexOptions Options { get; }

    public bool IsMeasured { get; }

    /// <summary>How many terms each document has, those counted several times several times.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>Bytes that it will have taken when it is written, about.</summary>
    public long Size => ((long)Count * BytesAToken) + ((long)Terms.Count * BytesATerm);

    public TermTable Terms { get; } = new();

    private int Count => (_full.Count * MostTokens) + _used;

    private bool HasPlaces => Options is IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;

    /// <param name="term">The term.</param>
    /// <param name="step">How many places it stands behind the one before.</param>
    /// <param name="times">How often it is counted.</param>
    public void Add(ReadOnlySpan<char> term, int step = 1, int times = 1) => Add(Terms.NumberOf(term), step, times);

    /// <param name="term">The term's number.</param>
    /// <param name="step">How many places it stands behind the one before.</param>
    /// <param name="times">How often it is counted.</param>
    public void Add(int term, int step = 1, int times = 1)
    {
        if (_used == _tokens.Length)
            MakeRoom();
        _place += step;
        _length += times;
        _tokens[_used++] = new Token(term, HasPlaces ? _place : times);
    }

    /// <summary>What comes next is the next document's.</summary>
    public void EndDocument()
    {
        _ends.Add(Count);
        _lengths.Add(_length);
        (_place, _length) = (-1, 0);
    }

    public SortedField Sort()
    {
        var starts = new int[Terms.Count + 1];
        foreach (var tokens in Parts())
        {
            foreach (var token in tokens.Span)
                starts[token.Term + 1]++;
        }

        for (var term = 0; term < Terms.Count; term++)
            starts[term + 1] += starts[term];
        var ends = starts[..Terms.Count];
        var postings = GC.AllocateUninitializedArray<Posting>(Count);
        var (document, at) = (0, 0);
        foreach (var tokens in Parts())
        {
            foreach (var (term, value) in tokens.Span)
            {
                while (at >= _ends[document])
                    document++;
                at++;
                ref var end = ref ends[term];
                if (!HasPlaces && end > starts[term] && postings[end - 1] is var before && before.Document == document)
                    postings[end - 1] = before with { Value = before.Value + value };
                else
                    postings[end++] = new Posting(document, value);
            }
        }

        return new SortedField(Terms, Terms.Sorted(), starts, ends, postings, HasPlaces);
    }

    private IEnumerable<ReadOnlyMemory<Token>> Parts() => _full.Select(tokens => (ReadOnlyMemory<Token>)tokens).Append(_tokens.AsMemory(0, _used));

    private void MakeRoom()
    {
        if (_used < MostTokens)
        {
            Array.Resize(ref _tokens, _used * 2);
            return;
        }

        _full.Add(_tokens);
        (_tokens, _used) = (GC.AllocateUninitializedArray<Token>(MostTokens), 0);
    }

    private readonly record struct Token(int Term, int Value);
}
