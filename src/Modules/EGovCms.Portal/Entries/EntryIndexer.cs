using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;
using EGovCms.Data;
using EGovCms.Portal.Home;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <summary>Keeps the entries true to the published items, in the transaction of each change.</summary>
internal sealed class EntryIndexer(TenantDb db, SnapshotCache<HomeViews> homePages, PendingChanges pending) : ContentHandler
{
    public override async Task IndexAsync(ContentContext context)
    {
        var item = context.Item;
        pending.Add(homePages);
        await db.Set<PortalEntry>().Where(entry => entry.VersionId == item.ContentItemVersionId).ExecuteDeleteAsync(context.Cancellation);
        if (!item.Published)
            return;
        db.AddRange(EntryFactory.From(item));
        await db.SaveChangesAsync(context.Cancellation);
    }
}
