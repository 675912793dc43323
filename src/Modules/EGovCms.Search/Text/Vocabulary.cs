namespace EGovCms.Search.Text;

/// <summary>All that reading a text needs, at one moment: dictionary, sounds, the city's own words and synonyms. Changes make a new one, on the same dictionary.</summary>
internal sealed class Vocabulary
{
    // Read-only data of the assembly.
    private static readonly Lazy<Vocabulary> Loaded = new(() => new(new TextFolding(), WordList.Load(), new Pinyin(), new SearchWords()));

    private readonly HashSet<string> _optional = new(TextData.Optional(), StringComparer.Ordinal);

    private Vocabulary(TextFolding folding, WordList words, Pinyin pinyin, SearchWords own)
    {
        (Folding, Words, Pinyin) = (folding, words, pinyin);
        Synonyms = new SynonymTable(folding, [.. TextData.Synonyms(), .. own.Synonyms]);
        // A synonym that were cut into pieces would not be found as one.
        Own = new OwnWords(folding, [.. own.Words, .. Synonyms.All]);
        Stamp = Own.All.Order(StringComparer.Ordinal).Aggregate(17L, (stamp, word) => (stamp * 31) + word.Aggregate(7L, (sum, character) => (sum * 31) + character));
    }

    public TextFolding Folding { get; }

    public WordList Words { get; }

    public Pinyin Pinyin { get; }

    public OwnWords Own { get; }

    public SynonymTable Synonyms { get; }

    /// <summary>Differs when texts are cut otherwise, so that what was cut before must be cut anew.</summary>
    public long Stamp { get; }

    /// <summary>Whether the word is in questions and says nothing of what is meant.</summary>
    public bool IsOptional(string word) => _optional.Contains(word);

    /// <summary>The dictionary by itself, loaded once a process.</summary>
    public static Vocabulary Load() => Loaded.Value;

    /// <summary>The same dictionary with other words of the city's own.</summary>
    /// <param name="own">What the webmaster has written.</param>
    public Vocabulary With(SearchWords own) => new(Folding, Words, Pinyin, own);

    public Segmenter CreateSegmenter() => new(Words, Own);
}
