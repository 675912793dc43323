namespace EGovCms.Search.Text;

/// <summary>
/// Cuts a folded text into words: of all ways to cut a run of ideographs, the one whose words are likeliest together. Words of the city's own come before the
/// dictionary's. Not for several threads at once: what it needs for working is kept.
/// </summary>
internal sealed class Segmenter(WordList words, OwnWords own)
{
    private const int LongestWord = 16;

    private float[] _best = new float[256];
    private int[] _next = new int[256];

    /// <summary>Adds the words of the text in their order, none within another.</summary>
    public void Cut(ReadOnlySpan<char> text, List<WordSpan> into)
    {
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (TextFolding.IsIdeograph(text[at]))
            {
                while (at < text.Length && TextFolding.IsIdeograph(text[at]))
                    at++;
                CutRun(text[from..at], from, into);
            }
            else if (TextFolding.IsLetter(text[at]))
            {
                while (at < text.Length && TextFolding.IsLetter(text[at]))
                    at++;
                into.Add(new WordSpan(from, at - from, WordKind.Letters));
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Adds the known words within a word: 住房 and 公积金 in 住房公积金.</summary>
    public void CutWithin(ReadOnlySpan<char> text, WordSpan word, List<WordSpan> into)
    {
        for (var start = word.Start; start < word.End - 1; start++)
        {
            var rest = text[start..Math.Min(word.End, start + LongestWord)];
            var walk = new WordWalk(words, own, rest);
            while (walk.MoveNext())
            {
                if (walk.Length < word.Length)
                    into.Add(new WordSpan(start, walk.Length, WordKind.Known));
            }
        }
    }

    /// <summary>Whether the whole text is a word.</summary>
    public bool IsKnown(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        var walk = new WordWalk(words, own, text);
        while (walk.MoveNext())
        {
            if (walk.Length == text.Length)
                return true;
        }

        return false;
    }

    private void CutRun(ReadOnlySpan<char> run, int offset, List<WordSpan> into)
    {
        if (_best.Length <= run.Length)
            (_best, _next) = (new float[run.Length * 2], new int[run.Length * 2]);
        _best[run.Length] = 0;
        for (var at = run.Length - 1; at >= 0; at--)
            Choose(run, at);
        for (var at = 0; at < run.Length; at += _next[at])
            into.Add(new WordSpan(offset + at, _next[at], _next[at] == 1 ? WordKind.Single : WordKind.Known));
    }

    /// <summary>The best word to begin with here, when what comes after its end is cut best already.</summary>
    private void Choose(ReadOnlySpan<char> run, int at)
    {
        var (best, length) = (words.Likelihood(run[at]) + _best[at + 1], 1);
        var walk = new WordWalk(words, own, run[at..Math.Min(run.Length, at + LongestWord)]);
        while (walk.MoveNext())
        {
            if (walk.Likelihood + _best[at + walk.Length] > best)
                (best, length) = (walk.Likelihood + _best[at + walk.Length], walk.Length);
        }

        (_best[at], _next[at]) = (best, length);
    }
}
