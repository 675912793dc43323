namespace EGovCms.Search.Text;

/// <summary>Reads one text after another: folds it, cuts it, and finds the words within words. Not for several threads at once.</summary>
internal sealed class TextWords(Vocabulary vocabulary)
{
    // A longer word is broken up into its parts, but nobody looks for a part of a short one.
    private const int LongWord = 3;

    private readonly Segmenter _segmenter = vocabulary.CreateSegmenter();
    private readonly List<WordSpan> _words = [];
    private readonly List<WordSpan> _inner = [];
    private readonly List<DocumentNumber> _numbers = [];

    /// <summary>The text as it is compared, each character at its place.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The words in their order, none within another.</summary>
    public IReadOnlyList<WordSpan> Words => _words;

    /// <summary>Words within the longer ones.</summary>
    public IReadOnlyList<WordSpan> Inner => _inner;

    /// <summary>Numbers of official documents.</summary>
    public IReadOnlyList<DocumentNumber> Numbers => _numbers;

    public void Read(string text)
    {
        Folded = vocabulary.Folding.Fold(text);
        _words.Clear();
        _inner.Clear();
        _numbers.Clear();
        _segmenter.Cut(Folded, _words);
        foreach (var word in _words)
        {
            if (word.Kind is WordKind.Known && word.Length >= LongWord)
                _segmenter.CutWithin(Folded, word, _inner);
        }

        _numbers.AddRange(DocumentNumbers.Find(Folded));
    }

    public ReadOnlySpan<char> Of(WordSpan word) => Folded.AsSpan(word.Start, word.Length);
}
