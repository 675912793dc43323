using EGovCms.Search.Documents;
using EGovCms.Search.Text;

namespace EGovCms.Search.Writing;

/// <summary>What a public document adds to suggestions: its title, the words of title and keywords, and how they sound.</summary>
internal sealed class SuggestionWords(Vocabulary vocabulary, FieldBatch suggested, FieldBatch sounding)
{
    private const int LongestTitle = 24;
    private const int LongestWord = 12;

    private readonly TextWords _reader = new(vocabulary);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public void Add(SearchDocumentRow row)
    {
        _words.Clear();
        Collect(row.Title);
        Collect(row.Keywords);
        foreach (var word in _words)
        {
            suggested.Add(word);
            var sounds = vocabulary.Pinyin.SoundsOf(word);
            if (sounds.Any(sound => sound.Length == 0))
                continue;
            sounding.Add($"{string.Concat(sounds)}\n{word}");
            sounding.Add($"{string.Concat(sounds.Select(sound => sound[0]))}\n{word}");
        }

        var title = vocabulary.Folding.Fold(row.Title).Trim();
        if (title.Length is > 1 and <= LongestTitle && !_words.Contains(title))
            suggested.Add(title);
    }

    private void Collect(string text)
    {
        if (text.Length == 0)
            return;
        _reader.Read(text);
        foreach (var word in _reader.Words.Concat(_reader.Inner))
        {
            if (word.Kind is WordKind.Known && word.Length is > 1 and <= LongestWord)
                _words.Add(_reader.Of(word).ToString());
        }
    }
}
