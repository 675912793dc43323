using EGovCms.Search.Text;

namespace EGovCms.Search.Log;

/// <summary>
/// Counts what is asked, in memory, until <see cref="QueryLogWriter"/> writes it down: no address, no account, no time but the day. One for the host; a process that is
/// killed loses what came in the last seconds.
/// </summary>
internal sealed class QueryLog(VocabularyBook book, TimeProvider time)
{
    // Whoever sends nonsense by the million fills no memory.
    private const int Most = 20_000;

    private readonly Lock _gate = new();
    private Dictionary<QueryKey, QueryCount> _counts = [];

    public void Asked(string tenant, string words, int found) => Add(tenant, words, new(1, found == 0 ? 1 : 0, 0));

    /// <summary>Something that was found by these words was opened.</summary>
    public void Opened(string tenant, string words) => Add(tenant, words, new(0, 0, 1));

    /// <summary>What has come since it was taken last.</summary>
    public IReadOnlyDictionary<QueryKey, QueryCount> Take()
    {
        lock (_gate)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    /// <summary>Puts back what could not be written.</summary>
    public void Return(IReadOnlyDictionary<QueryKey, QueryCount> counts)
    {
        foreach (var (key, count) in counts)
            Add(key, count);
    }

    private void Add(string tenant, string words, QueryCount count)
    {
        var folded = string.Join(' ', book.Current.Folding.Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (folded.Length is > 0 and <= SearchQueryRow.WordsLength && !folded.Any(char.IsSurrogate) && !folded.Any(char.IsControl))
            Add(new(tenant, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), folded), count);
    }

    private void Add(QueryKey key, QueryCount count)
    {
        lock (_gate)
        {
            if (_counts.TryGetValue(key, out var known))
                _counts[key] = known + count;
            else if (_counts.Count < Most)
                _counts[key] = count;
        }
    }
}
