using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Contents.Items;

/// <summary>Forgets the items at the root when content is changed by another process.</summary>
internal sealed class HomeItemsFollower(SnapshotCache<HomeItems> cache) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind.StartsWith("content.", StringComparison.Ordinal)))
            cache.Invalidate();
    }
}
