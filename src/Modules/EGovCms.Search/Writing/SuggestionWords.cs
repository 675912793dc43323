using EGovCms.Search.Text;

namespace EGovCms.Search.Writing;

/// <summary>What public documents add to suggestions: the title, the words of title and keywords, and how they sound. A word is sounded once for all documents of a batch.</summary>
internal sealed class SuggestionWords
{
    private const int LongestTitle = 24;
    private const int LongestWord = 12;
    private const int NoSound = -1;

    private readonly Vocabulary _vocabulary;
    private readonly FieldBatch _suggested;
    private readonly FieldBatch _sounding;
    private readonly Dictionary<string, Numbers> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Numbers>.AlternateLookup<ReadOnlySpan<char>> _find;

    public SuggestionWords(Vocabulary vocabulary, FieldBatch suggested, FieldBatch sounding)
    {
        (_vocabulary, _suggested, _sounding) = (vocabulary, suggested, sounding);
        _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the words of the title or the keywords, as they were read.</summary>
    public void Add(TextWords read)
    {
        foreach (var word in read.Words.Concat(read.Inner))
        {
            if (word.Kind is WordKind.Known && word.Length is > 1 and <= LongestWord)
                Add(read.Of(word));
        }
    }

    /// <summary>Adds the title.</summary>
    /// <param name="title">Folded, without spaces around it.</param>
    public void Add(string title)
    {
        if (title.Length is > 1 and <= LongestTitle)
            _suggested.Add(title);
    }

    private void Add(ReadOnlySpan<char> word)
    {
        if (!_find.TryGetValue(word, out var numbers))
            _find[word] = numbers = NumbersOf(word);
        _suggested.Add(numbers.Word);
        if (numbers.Sounds is NoSound)
            return;
        _sounding.Add(numbers.Sounds);
        _sounding.Add(numbers.Initials);
    }

    private Numbers NumbersOf(ReadOnlySpan<char> word)
    {
        var number = _suggested.Terms.NumberOf(word);
        var sounds = _vocabulary.Pinyin.SoundsOf(word);
        return sounds.Any(sound => sound.Length == 0)
            ? new Numbers(number, NoSound, NoSound)
            : new Numbers(number, _sounding.Terms.NumberOf($"{string.Concat(sounds)}\n{word}"), _sounding.Terms.NumberOf($"{string.Concat(sounds.Select(sound => sound[0]))}\n{word}"));
    }

    /// <summary>The numbers of terms.</summary>
    private readonly record struct Numbers(int Word, int Sounds, int Initials);
}
