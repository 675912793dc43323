using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Portal.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <inheritdoc cref="IPublicEntries" />
internal sealed class PublicEntries(TenantDb db, IChangeLog changes, TimeProvider time) : IPublicEntries
{
    public async Task PutAsync(PublicEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var key = KeyOf(entry.Kind, entry.Id);
        if (await FindAsync(key, cancellation) is not { } row)
            db.Add(row = new PortalEntry { VersionId = key, ItemId = key, ContentType = entry.Kind, IsPrimary = true });
        row.PublishedUtc = entry.PublishedUtc;
        row.ChangedUtc = time.GetUtcNow().UtcDateTime;
        row.Title = entry.Title;
        row.Url = entry.Url;
        row.Culture = entry.Culture;
        row.Summary = PlainText.Cut(entry.Summary, EntryFactory.SummaryLength);
        Tell(key, row);
    }

    public async Task RemoveAsync(string kind, string id, CancellationToken cancellation)
    {
        var key = KeyOf(kind, id);
        if (await FindAsync(key, cancellation) is not { } row)
            return;
        db.Remove(row);
        Tell(key, row);
    }

    private void Tell(string key, PortalEntry row) => changes.Append(EntryPageChanges.EntryKind, key, new ListedChange([], [new PublicPage(row.Url, row.Culture)]));

    // Content items' ids hold no colon.
    private static string KeyOf(string kind, string id) => $"{kind}:{id}";

    private async Task<PortalEntry?> FindAsync(string key, CancellationToken cancellation) =>
        db.Set<PortalEntry>().Local.FirstOrDefault(row => row.VersionId == key) ?? await db.Set<PortalEntry>().FirstOrDefaultAsync(row => row.VersionId == key, cancellation);
}
