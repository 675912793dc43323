using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using EGovCms.Theming.Caching;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Lists;

internal sealed class ContentLists(TenantDb db, PageDependencies dependencies) : IContentLists
{
    private const int MaxTake = 200;

    public async Task<IReadOnlyList<ContentItem>> ListAsync(string listContentItemId, bool ordered, int skip, int take, CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Content);
        var rows = db.Set<ContainedRow>().AsNoTracking().Where(row => row.ListContentItemId == listContentItemId);
        rows = ordered
            ? rows.OrderBy(row => row.Order).ThenBy(row => row.ContentItemId)
            : rows.OrderByDescending(row => row.PublishedUtc).ThenBy(row => row.ContentItemId);
        var page =
            from row in rows.Skip(skip).Take(Math.Clamp(take, 1, MaxTake))
            join item in db.Set<ContentItemRow>().AsNoTracking() on row.ContentItemId equals item.ContentItemId
            where item.Published
            select new { row.Order, row.PublishedUtc, Item = item };
        var found = await page.ToListAsync(cancellation);
        var sorted = ordered
            ? found.OrderBy(each => each.Order).ThenBy(each => each.Item.ContentItemId, StringComparer.Ordinal)
            : found.OrderByDescending(each => each.PublishedUtc).ThenBy(each => each.Item.ContentItemId, StringComparer.Ordinal);
        return [.. sorted.Select(each => each.Item.ToItem())];
    }

    public Task<int> CountAsync(string listContentItemId, CancellationToken cancellation)
    {
        dependencies.Add(PageTag.Content);
        return db.Set<ContainedRow>().CountAsync(row => row.ListContentItemId == listContentItemId, cancellation);
    }
}
