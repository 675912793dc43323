using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;

namespace EGovCms.Contents.Items;

/// <summary>Forgets the items at the root with the transaction that changes content.</summary>
internal sealed class HomeItemsChanges(SnapshotCache<HomeItems> cache, PendingChanges pending) : ContentHandler
{
    public override Task IndexAsync(ContentContext context)
    {
        pending.Add(cache);
        return Task.CompletedTask;
    }
}
