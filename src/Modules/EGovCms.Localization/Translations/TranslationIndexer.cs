using EGovCms.Content.Caching;
using EGovCms.Content.Handlers;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Localization.Translations;

/// <summary>Keeps the index of translations true to the items, in the transaction of each change.</summary>
internal sealed class TranslationIndexer(
    TenantDb db, IChangeLog changes, SnapshotCache<TranslationSets> cache, PendingChanges pending) : ContentHandler
{
    public override async Task IndexAsync(ContentContext context)
    {
        var item = context.Item;
        var own = db.Set<LocalizedItem>().Where(row => row.VersionId == item.ContentItemVersionId);
        var before = await own.AsNoTracking().FirstOrDefaultAsync(context.Cancellation);
        if (before is not null)
            await own.ExecuteDeleteAsync(context.Cancellation);
        var (culture, set) = ItemLanguage.Of(item);
        var isIndexed = (item.Published || item.Latest) && culture.Length > 0 && set.Length > 0;
        if (before is { Published: true } || (isIndexed && item.Published))
        {
            pending.Add(cache);
            changes.Append(TranslationPageChanges.ChangeKind, item.ContentItemId, new[] { before?.LocalizationSet ?? "", set }.Where(each => each.Length > 0).Distinct());
        }

        if (!isIndexed)
            return;
        db.Add(new LocalizedItem
        {
            VersionId = item.ContentItemVersionId,
            ItemId = item.ContentItemId,
            LocalizationSet = set,
            Culture = culture,
            Published = item.Published,
            Latest = item.Latest,
            Title = item.DisplayText,
            Path = item.Content["AutoroutePart"]?["Path"]?.GetValue<string>().Trim('/') ?? "",
        });
        await db.SaveChangesAsync(context.Cancellation);
    }
}
