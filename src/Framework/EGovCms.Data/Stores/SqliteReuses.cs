using System.Collections.Concurrent;

namespace EGovCms.Data.Stores;

/// <summary>Which connections wait, by the store that they lead to: a tenant that starts anew, or is restored, has another object for the same file.</summary>
internal sealed class SqliteReuses
{
    private readonly ConcurrentDictionary<string, SqliteReuse> _byStore = new(StringComparer.Ordinal);

    public SqliteReuse Of(string connectionString) => _byStore.GetOrAdd(connectionString, static _ => new SqliteReuse());

    /// <summary>Closes all connections that wait.</summary>
    public void Clear()
    {
        foreach (var reuse in _byStore.Values)
            reuse.Clear();
    }
}
