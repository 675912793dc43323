using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;

namespace EGovCms.Portal.Columns;

/// <summary>Forgets the tree when a taxonomy changes.</summary>
internal sealed class ColumnTreeChanges(SnapshotCache<ColumnTree> cache, PendingChanges pending) : ContentHandler
{
    public override Task IndexAsync(ContentContext context)
    {
        if (context.Item.ContentType == "Taxonomy")
            pending.Add(cache);
        return Task.CompletedTask;
    }
}
