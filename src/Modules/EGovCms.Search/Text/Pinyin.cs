namespace EGovCms.Search.Text;

/// <summary>How characters sound, without tones.</summary>
internal sealed class Pinyin
{
    private const int LongestSound = 6;
    private const int MostWays = 6;

    private readonly Dictionary<char, string> _sounds = [];
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _syllables = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _syllable;

    public Pinyin()
    {
        foreach (var (name, told) in TextData.Pinyin())
        {
            if (TextFolding.IsIdeograph(name[0]))
                _words.TryAdd(name, told.Split(' '));
            else
                AddSound(name, told);
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _syllable = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The sound of each character of a folded word; an empty one where it has none.</summary>
    public string[] SoundsOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known))
            return known;
        var sounds = new string[word.Length];
        for (var at = 0; at < word.Length;)
        {
            if (WordAt(word[at..]) is { } inner)
            {
                inner.CopyTo(sounds, at);
                at += inner.Length;
            }
            else
            {
                sounds[at] = _sounds.GetValueOrDefault(word[at], "");
                at++;
            }
        }

        return sounds;
    }

    /// <summary>The ways to read letters as sounds, those of the fewest first: <c>gongjijin</c> is gong, ji, jin.</summary>
    public IReadOnlyList<string[]> Read(string letters)
    {
        // Longer input is no word, and has too many ways.
        if (letters.Length is < 2 or > 40 || letters.Any(letter => letter is not (>= 'a' and <= 'z')))
            return [];
        var ways = new List<string[]>[letters.Length + 1];
        ways[letters.Length] = [[]];
        for (var at = letters.Length - 1; at >= 0; at--)
        {
            ways[at] = [];
            for (var length = 1; length <= LongestSound && at + length <= letters.Length; length++)
            {
                if (ways[at + length].Count > 0 && _syllable.TryGetValue(letters.AsSpan(at, length), out var syllable))
                    ways[at].AddRange(ways[at + length].Select(rest => (string[])[syllable, .. rest]));
            }

            ways[at] = [.. ways[at].OrderBy(way => way.Length).Take(MostWays)];
        }

        return ways[0];
    }

    private void AddSound(string sound, string characters)
    {
        // Interjections (m, ng, hm) would make sounds of any letters.
        if (sound.Any(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'v'))
            _syllables.Add(sound);
        foreach (var character in characters)
            _sounds.TryAdd(character, sound);
    }

    private string[]? WordAt(ReadOnlySpan<char> rest)
    {
        for (var length = Math.Min(rest.Length, 5); length > 1; length--)
        {
            if (_lookup.TryGetValue(rest[..length], out var sounds))
                return sounds;
        }

        return null;
    }
}
