using EGovCms.Data.Changes;

namespace EGovCms.Data.Settings;

/// <summary>The tenant's settings in memory. Dropped by this process's own commits at once, by others' through the change log.</summary>
internal sealed class SettingsCache : IChangeObserver, ISettingsMemory
{
    public const string ChangeKind = "settings.changed";
    private readonly Lock _swap = new();
    private SettingsSnapshot? _current;
    private int _generation;

    public SettingsSnapshot? Current => Volatile.Read(ref _current);

    public int Generation => Volatile.Read(ref _generation);

    public T? Find<T>()
        where T : class, new() => Current?.Get<T>();

    /// <summary>Keeps what was read, unless something changed since <paramref name="generation"/> was asked for.</summary>
    public void Offer(SettingsSnapshot snapshot, int generation)
    {
        lock (_swap)
        {
            if (generation == _generation)
                _current = snapshot;
        }
    }

    public void Invalidate()
    {
        lock (_swap)
        {
            _generation++;
            _current = null;
        }
    }

    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(e => e.Kind == ChangeKind))
            Invalidate();
    }
}
