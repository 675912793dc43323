using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Content.Definitions;

/// <summary>Follows the change log, so that definitions changed by another process are read anew here too.</summary>
internal sealed class DefinitionChanges(SnapshotCache<DefinitionSnapshot> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind == ContentDefinitions.ChangeKind))
            cache.Invalidate();
    }
}
