using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Portal.Abstractions;
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
        var before = await own.AsNoTracking().ToListAsync(context.Cancellation);
        if (before.Count > 0)
            await own.ExecuteDeleteAsync(context.Cancellation);
        var entries = item.Published ? EntryFactory.From(item) : [];
        if (before.Count + entries.Count == 0)
            return;

        // The columns that it left show it no longer, so they are told as well.
        string[] terms = [.. before.Concat(entries).Select(entry => entry.TermId).Where(term => term.Length > 0).Distinct()];
        var pages = PagesOf(before, entries);
        if (terms.Length + pages.Count > 0)
            changes.Append(EntryPageChanges.ChangeKind, item.ContentItemId, new ListedChange(terms, pages));
        db.AddRange(entries);
        await db.SaveChangesAsync(context.Cancellation);
    }

    /// <summary>The pages that came, changed or went; none where the same was indexed once more.</summary>
    private static List<PublicPage> PagesOf(IEnumerable<PortalEntry> before, IEnumerable<PortalEntry> after)
    {
        var pages = States(before);
        pages.SymmetricExceptWith(States(after));
        return [.. pages.Select(state => state.Page).Distinct()];
    }

    private static HashSet<(PublicPage Page, DateTime? Changed)> States(IEnumerable<PortalEntry> entries) =>
        [.. entries.Where(entry => EntryTypes.HasPage(entry.ContentType, entry.Url)).Select(entry => (new PublicPage(entry.Url, entry.Culture), entry.ChangedUtc))];
}
