using EGovCms.Search.Text;

namespace EGovCms.Search.Writing;

/// <summary>What a public document adds to suggestions: its title, the words of title and keywords, and how they sound.</summary>
internal sealed class SuggestionWords(Vocabulary vocabulary, FieldBatch suggested, FieldBatch sounding)
{
    private const int LongestTitle = 24;
    private const int LongestWord = 12;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Takes the words of the title or the keywords, as they were read.</summary>
    public void Collect(TextWords read)
    {
        foreach (var word in read.Words.Concat(read.Inner))
        {
            if (word.Kind is WordKind.Known && word.Length is > 1 and <= LongestWord)
                _words.Add(read.Of(word).ToString());
        }
    }

    /// <summary>Adds what was collected, and the title.</summary>
    /// <param name="title">Folded, without spaces around it.</param>
    public void Add(string title)
    {
        foreach (var word in _words)
        {
            suggested.Add(word);
            var sounds = vocabulary.Pinyin.SoundsOf(word);
            if (sounds.Any(sound => sound.Length == 0))
                continue;
            sounding.Add($"{string.Concat(sounds)}\n{word}");
            sounding.Add($"{string.Concat(sounds.Select(sound => sound[0]))}\n{word}");
        }

        if (title.Length is > 1 and <= LongestTitle && !_words.Contains(title))
            suggested.Add(title);
        _words.Clear();
    }
}
