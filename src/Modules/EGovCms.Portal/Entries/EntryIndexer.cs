using EGovCms.Content.Handlers;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <summary>Keeps the entries true to the published items, in the transaction of each change.</summary>
internal sealed class EntryIndexer(TenantDb db) : ContentHandler
{
    public override async Task IndexAsync(ContentContext context)
    {
        var item = context.Item;
        await db.Set<PortalEntry>().Where(entry => entry.VersionId == item.ContentItemVersionId).ExecuteDeleteAsync(context.Cancellation);
        if (!item.Published)
            return;
        db.AddRange(EntryFactory.From(item));
        await db.SaveChangesAsync(context.Cancellation);
    }
}
