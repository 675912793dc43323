using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>What was chosen of one facet, and how often each of its values was met.</summary>
/// <param name="field">The facet's field.</param>
/// <param name="isChosen">Whether a value is among those chosen; null when none is.</param>
internal sealed class Choice(string field, Func<string, bool>? isChosen)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private SortedDocValues? _values;
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
        _met = new int[_values?.ValueCount ?? 0];
        _chosen = isChosen is null ? null : [.. Enumerable.Range(0, _met.Length).Select(value => isChosen(Name(value)))];
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
                _counts[Name(value)] = _counts.GetValueOrDefault(Name(value)) + _met[value];
        }

        _met = [];
    }

    private string Name(int value)
    {
        var name = new BytesRef();
        _values!.LookupOrd(value, name);
        return name.Utf8ToString();
    }
}
