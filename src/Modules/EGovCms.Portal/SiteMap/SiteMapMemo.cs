using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.SiteMap;

/// <summary>Remembers, while no page comes, changes or goes, how many files of site maps there are: counting them reads every page of the site. One a tenant.</summary>
internal sealed class SiteMapMemo(TimeProvider time) : IChangeObserver, ICommitObserver
{
    private readonly Lock _gate = new();
    private IReadOnlyList<DateTime>? _files;
    private DateTimeOffset _changed = time.GetUtcNow();
    private long _generation;

    /// <summary>When a page came, changed or went last, or which are shown, as far as this process knows: since its start at the latest.</summary>
    public DateTimeOffset Changed
    {
        get
        {
            lock (_gate)
                return _changed;
        }
    }

    /// <summary>The files, if they are known; and the generation to hand back with those that are read now.</summary>
    public (IReadOnlyList<DateTime>? Known, long Generation) Read()
    {
        lock (_gate)
            return (_files, _generation);
    }

    /// <summary>Keeps what was read, unless something changed meanwhile.</summary>
    public void Keep(IReadOnlyList<DateTime> files, long generation)
    {
        lock (_gate)
        {
            if (generation == _generation)
                _files = files;
        }
    }

    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        foreach (var entry in entries)
            Committed(entry);
    }

    public void Committed(ChangeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // Settings tell which pages are hidden, and where those of other languages stand.
        if (entry.Kind is not (EntryPageChanges.ChangeKind or EntryPageChanges.EntryKind)
            && !(entry.Kind == "settings.changed" && entry.Subject is nameof(SearchEngineSettings) or nameof(SiteSettings)))
        {
            return;
        }

        lock (_gate)
            (_files, _generation, _changed) = (null, _generation + 1, time.GetUtcNow());
    }
}
