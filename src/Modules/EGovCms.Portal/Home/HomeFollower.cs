using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Portal.Home;

/// <summary>Forgets home pages when content is changed by another process.</summary>
internal sealed class HomeFollower(SnapshotCache<HomeViews> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind.StartsWith("content.", StringComparison.Ordinal)))
            cache.Invalidate();
    }
}
