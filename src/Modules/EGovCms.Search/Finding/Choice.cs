using Lucene.Net.Index;

namespace EGovCms.Search.Finding;

/// <summary>What was chosen of one facet, and how often each of its values was met.</summary>
/// <param name="field">The facet's field.</param>
/// <param name="names">The names of each part of the index.</param>
/// <param name="isChosen">Whether a value is among those chosen; null when none is.</param>
internal sealed class Choice(string field, SegmentNames names, Func<string, bool>? isChosen)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private SortedDocValues? _values;
    private string[] _names = [];
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
        _values = reader.GetSortedDocValues(field);
        _names = names.Of(reader, field);
        _met = new int[_names.Length];
        _chosen = isChosen is null ? null : [.. _names.Select(isChosen)];
    }

    public bool Has(int doc) => _chosen is null || (_values!.GetOrd(doc) is var value && value >= 0 && _chosen[value]);

    public void Count(int doc)
    {
        if (_values!.GetOrd(doc) is var value && value >= 0)
            _met[value]++;
    }

    private void Leave()
    {
        for (var value = 0; value < _met.Length; value++)
        {
            if (_met[value] > 0)
                _counts[_names[value]] = _counts.GetValueOrDefault(_names[value]) + _met[value];
        }

        _met = [];
    }
}
