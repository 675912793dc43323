namespace EGovCms.Search.Text;

/// <summary>The words of two characters or more with which a text begins, from the shortest to the longest.</summary>
internal ref struct WordWalk
{
    // Very common, so that the city's own words are cut out whole wherever they stand.
    private const float OwnLikelihood = -4;

    private readonly WordList _words;
    private readonly OwnWords? _own;
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _isPair;
    private WordList.Range _range;

    public WordWalk(WordList words, OwnWords own, ReadOnlySpan<char> text)
    {
        _words = words;
        _text = text;
        Length = 1;
        if (text.Length < 2)
            return;
        ref readonly var pair = ref words.StartingWith(text[0], text[1]);
        (_isPair, Likelihood) = (pair.IsWord, pair.Likelihood);
        _range = text.Length > 2 && pair.MayGoOn(text[2]) ? pair.Longer : default;
        _own = own.MayStartWith(text[0], text[1]) ? own : null;
    }

    /// <summary>How many characters the word has.</summary>
    public int Length { get; private set; }

    /// <summary>How likely it is.</summary>
    public float Likelihood { get; private set; }

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (Length < _text.Length && (Length < 2 || !_range.IsEmpty || _own is not null))
        {
            Length++;
            var isWord = Length == 2 ? _isPair : IsLonger();
            if (_own?.Contains(_text[..Length]) is true)
                (isWord, Likelihood) = (true, OwnLikelihood);
            if (isWord)
                return true;
        }

        return false;
    }

    private bool IsLonger()
    {
        if (_range.IsEmpty)
            return false;
        _range = _words.Narrow(_range, Length - 1, _text[Length - 1]);
        if (!_words.IsWord(_range, Length, out var likelihood))
            return false;
        Likelihood = likelihood;
        return true;
    }
}
