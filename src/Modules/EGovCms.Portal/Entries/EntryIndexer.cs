using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Portal.Home;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <summary>Keeps the entries true to the published items, in the transaction of each change.</summary>
internal sealed class EntryIndexer(TenantDb db, IChangeLog changes, SnapshotCache<HomeViews> homePages, PendingChanges pending) : ContentHandler
{
    public override async Task IndexAsync(ContentContext context)
    {
        var item = context.Item;
        pending.Add(homePages);
        var own = db.Set<PortalEntry>().Where(entry => entry.VersionId == item.ContentItemVersionId);
        var before = await own.Select(entry => entry.TermId).ToListAsync(context.Cancellation);
        if (before.Count > 0)
            await own.ExecuteDeleteAsync(context.Cancellation);
        var entries = item.Published ? EntryFactory.From(item) : [];
        if (before.Count + entries.Count == 0)
            return;

        // The columns that it left show it no longer, so they are told as well.
        var terms = before.Concat(entries.Select(entry => entry.TermId)).Where(term => term.Length > 0).Distinct().ToArray();
        if (terms.Length > 0)
            changes.Append(EntryPageChanges.ChangeKind, item.ContentItemId, terms);
        db.AddRange(entries);
        await db.SaveChangesAsync(context.Cancellation);
    }
}
