using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Layers.Widgets;

/// <summary>Follows the change log, so that widgets and types changed by another process are read anew here too.</summary>
internal sealed class WidgetFollower(SnapshotCache<WidgetSet> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind.StartsWith("content.", StringComparison.Ordinal)))
            cache.Invalidate();
    }
}
