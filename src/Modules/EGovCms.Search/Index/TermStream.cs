using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace EGovCms.Search.Index;

/// <summary>Hands words to the index that were made before. Used again for each document.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _step;
    private readonly List<(int Start, int Length, int Step)> _terms = [];
    private char[] _characters = new char[4096];
    private int _used;
    private int _next;

    public TermStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Clear()
    {
        _terms.Clear();
        (_used, _next) = (0, 0);
    }

    /// <param name="term">The word.</param>
    /// <param name="step">How many places it stands behind the one before.</param>
    /// <param name="times">How often it is counted.</param>
    public void Add(ReadOnlySpan<char> term, int step = 1, int times = 1)
    {
        if (_used + term.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _used + term.Length));
        term.CopyTo(_characters.AsSpan(_used));
        for (var time = 0; time < times; time++)
            _terms.Add((_used, term.Length, step));
        _used += term.Length;
    }

    public override bool IncrementToken()
    {
        if (_next >= _terms.Count)
            return false;
        var (start, length, step) = _terms[_next++];
        // Whatever else could be cleared is never set, and clearing all costs more than the word.
        _term.CopyBuffer(_characters, start, length);
        _step.PositionIncrement = step;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
