namespace EGovCms.Search.Text;

/// <summary>Words that mean the same, folded.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, HashSet<string>> _others = new(StringComparer.Ordinal);

    public SynonymTable(TextFolding folding, IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups.Select(group => group.Select(word => folding.Fold(word.Trim())).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToList()))
        {
            foreach (var word in group)
            {
                if (!_others.TryGetValue(word, out var others))
                    _others[word] = others = new(StringComparer.Ordinal);
                others.UnionWith(group.Where(other => other != word));
            }
        }
    }

    /// <summary>All words that stand in it.</summary>
    public IReadOnlyCollection<string> All => _others.Keys;

    /// <summary>The others that mean what the word means.</summary>
    public IReadOnlyCollection<string> Of(string word) => _others.TryGetValue(word, out var others) ? others : [];
}
