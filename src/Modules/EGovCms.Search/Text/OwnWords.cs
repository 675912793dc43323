namespace EGovCms.Search.Text;

/// <summary>The city's own words, folded: bodies, places, leaders, services.</summary>
internal sealed class OwnWords
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<(char First, char Second)> _beginnings;

    public OwnWords(TextFolding folding, IEnumerable<string> words)
    {
        _words = [.. words.Select(word => folding.Fold(word.Trim())).Where(word => word.Length > 1 && word.All(TextFolding.IsIdeograph))];
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = [.. _words.Select(word => (word[0], word[1]))];
    }

    public IReadOnlyCollection<string> All => _words;

    public bool MayStartWith(char first, char second) => _beginnings.Count > 0 && _beginnings.Contains((first, second));

    public bool Contains(ReadOnlySpan<char> word) => _words.Count > 0 && _lookup.Contains(word);
}
