using Lucene.Net.Index;

namespace EGovCms.Search.Finding;

/// <summary>What was chosen of one facet, and how often each of its values was met.</summary>
/// <param name="field">The facet's field.</param>
/// <param name="values">The values of each part of the index.</param>
/// <param name="isChosen">Whether a value is among those chosen; null when none is.</param>
internal sealed class Choice(string field, SegmentValues values, Func<string, bool>? isChosen)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private SegmentValues.Names _names = new([], []);
    private int[] _met = [];
    private bool[]? _chosen;

    public IReadOnlyDictionary<string, int> Counts
    {
        get
        {
            Leave();
            return _counts;
        }
    }

    public void Enter(AtomicReader reader)
    {
        Leave();
        _names = values.NamesOf(reader, field);
        _met = new int[_names.All.Length];
        _chosen = isChosen is null ? null : [.. _names.All.Select(isChosen)];
    }

    public bool Has(int doc) => _chosen is null || (_names.Documents[doc] is var name && name >= 0 && _chosen[name]);

    public void Count(int doc)
    {
        if (_names.Documents[doc] is var name && name >= 0)
            _met[name]++;
    }

    private void Leave()
    {
        for (var name = 0; name < _met.Length; name++)
        {
            if (_met[name] > 0)
                _counts[_names.All[name]] = _counts.GetValueOrDefault(_names.All[name]) + _met[name];
        }

        _met = [];
    }
}
