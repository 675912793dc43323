using EGovCms.Data.Changes;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;

namespace EGovCms.Queries.DataSets;

/// <summary>Keeps the catalog until something of it changes, in this process or another, and closes the versions that it no longer names. One a tenant.</summary>
internal sealed class CatalogCache(VersionReaders readers) : IChangeObserver, ICommitObserver
{
    private readonly Lock _gate = new();
    private Catalog? _catalog;
    private HashSet<string> _open = [];
    private long _generation;

    /// <summary>The catalog, if it is known; and the generation to hand back with one that is read now.</summary>
    public (Catalog? Known, long Generation) Read()
    {
        lock (_gate)
            return (_catalog, _generation);
    }

    /// <summary>Keeps what was read, unless something changed meanwhile.</summary>
    public void Keep(Catalog catalog, long generation)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        lock (_gate)
        {
            if (generation != _generation)
                return;
            _catalog = catalog;
            var open = catalog.Versions.SelectMany(each => each).Select(version => version.Version).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _open.Except(open))
                readers.Close(gone);
            _open = open;
        }
    }

    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries)
            Committed(entry);
    }

    public void Committed(ChangeEntry entry)
    {
        if (entry?.Kind is not (QueryChanges.SystemChanged or QueryChanges.DataSwitched))
            return;
        lock (_gate)
        {
            _generation++;
            _catalog = null;
        }
    }
}
