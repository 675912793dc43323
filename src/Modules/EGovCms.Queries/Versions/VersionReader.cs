using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Versions;

/// <summary>Reads a version's file, for any number of threads at once: each look-up takes a session and gives it back.</summary>
internal sealed class VersionReader : IDisposable
{
    /// <summary>More rows than these are shown to nobody.</summary>
    public const int MostRows = 500;

    private readonly string _path;
    private readonly VersionKeys _keys;
    private readonly VersionIdentity _identity;
    private readonly StoredColumns _columns;
    private readonly ConcurrentBag<VersionSession> _idle = [];
    private volatile bool _disposed;

    public VersionReader(string path, VersionKeys keys, VersionIdentity identity, QuerySystem system)
    {
        (_path, _keys, _identity, System) = (path, keys, identity, system);
        _columns = StoredColumns.Of(system);
    }

    /// <summary>The definition by which the version was made.</summary>
    public QuerySystem System { get; }

    /// <summary>
    /// The rows that these values identify. One way for all: whether nobody is known by the first value or another is wrong, one hash is made and one place of the index looked at, where nothing is.
    /// </summary>
    /// <param name="way">A way of <see cref="System"/>.</param>
    /// <param name="values">Its columns' values, in their one form.</param>
    public IReadOnlyList<StoredRow> Find(WayToAsk way, string[] values)
    {
        var session = Take();
        try
        {
            // The key is a part of a hash: only equal values count.
            return [.. session.Find(session.Keys.Of(way, values), _columns.All.Count, MostRows).Where(row => Matches(way, values, row))];
        }
        finally
        {
            GiveBack(session);
        }
    }

    /// <summary>The row with the number; null when there is none.</summary>
    public StoredRow? Read(long number)
    {
        var session = Take();
        try
        {
            return session.Read(number, _columns.All.Count);
        }
        finally
        {
            GiveBack(session);
        }
    }

    /// <summary>All rows, in the order in which they were imported: for keys that are changed.</summary>
    public IEnumerable<StoredRow> ReadAll()
    {
        using var session = new VersionSession(_path, _keys, _identity);
        foreach (var row in session.ReadAll(_columns.All.Count))
            yield return row;
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }

    private bool Matches(WayToAsk way, string[] values, StoredRow row)
    {
        var matches = true;
        for (var i = 0; i < values.Length; i++)
            matches &= row.Values[_columns.IndexOf(way.Columns[i])] is { } stored && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stored), Encoding.UTF8.GetBytes(values[i]));
        return matches;
    }

    private VersionSession Take() => _idle.TryTake(out var session) ? session : new VersionSession(_path, _keys, _identity);

    private void GiveBack(VersionSession session)
    {
        if (_disposed || _idle.Count >= Environment.ProcessorCount * 2)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
        // Whoever closed the reader meanwhile may not have seen this one.
        if (_disposed)
            Dispose();
    }
}
