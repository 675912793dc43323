namespace EGovCms.Content.Caching;

/// <summary>
/// What the current scope has changed and not committed yet. Until then this scope reads past the caches concerned, and
/// nobody else sees it; they are forgotten after the commit, or at the latest when the scope ends (the transaction of a
/// recipe step is committed by the one who began it).
/// </summary>
public sealed class PendingChanges : IDisposable
{
    private readonly HashSet<ISnapshotCache> _caches = [];
    private readonly Dictionary<ISnapshotCache, object> _own = [];

    /// <summary>Notes that the rows behind the cache are changed by this scope.</summary>
    public void Add(ISnapshotCache cache)
    {
        _caches.Add(cache);
        _own.Remove(cache);
    }

    /// <summary>The snapshot: from the cache, or this scope's own while it has changes that are not committed.</summary>
    public async ValueTask<T> ReadAsync<T>(SnapshotCache<T> cache, Func<CancellationToken, Task<T>> load, CancellationToken cancellation)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(load);
        if (!_caches.Contains(cache))
            return await cache.GetAsync(load, cancellation);
        if (_own.TryGetValue(cache, out var own))
            return (T)own;
        var loaded = await load(cancellation);
        _own[cache] = loaded;
        return loaded;
    }

    /// <summary>The scope's transaction has ended: committed or rolled back.</summary>
    public void Complete()
    {
        foreach (var cache in _caches)
            cache.Invalidate();
        _caches.Clear();
        _own.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => Complete();
}
