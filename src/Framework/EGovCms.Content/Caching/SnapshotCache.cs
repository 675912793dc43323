namespace EGovCms.Content.Caching;

/// <summary>
/// Holds what was read of a small set of rows (definitions, columns, menus) until someone changes them. One per tenant
/// and kind: register as a singleton, read it through <see cref="PendingChanges.ReadAsync{T}"/>.
/// </summary>
/// <typeparam name="T">The immutable snapshot.</typeparam>
public sealed class SnapshotCache<T> : ISnapshotCache
    where T : class
{
    private T? _snapshot;
    private long _generation;

    /// <inheritdoc />
    public void Invalidate()
    {
        Interlocked.Increment(ref _generation);
        Volatile.Write(ref _snapshot, null);
    }

    internal async ValueTask<T> GetAsync(Func<CancellationToken, Task<T>> load, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _snapshot) is { } known)
            return known;
        var generation = Interlocked.Read(ref _generation);
        var loaded = await load(cancellation);

        // What was read before a change that was committed meanwhile must not stay.
        if (generation == Interlocked.Read(ref _generation))
        {
            Volatile.Write(ref _snapshot, loaded);
            if (generation != Interlocked.Read(ref _generation))
                Volatile.Write(ref _snapshot, null);
        }

        return loaded;
    }
}
