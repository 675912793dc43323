using System.Linq.Expressions;
using EGovCms.Content.Queries;
using EGovCms.Content.Storage;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Items;

/// <summary>Reads items; each call is one round trip.</summary>
internal sealed class ContentItemReader(TenantDb db, IEnumerable<IContentReads> reads)
{
    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOption version, CancellationToken cancellation)
    {
        Tell(contentItemId);
        var row = await Rows(version).FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellation);
        return row is null ? null : ContentRows.ToItem(row);
    }

    public async Task<IReadOnlyList<ContentItem>> GetManyAsync(
        IReadOnlyCollection<string> contentItemIds, VersionOption version, CancellationToken cancellation)
    {
        if (contentItemIds.Count == 0)
            return [];
        foreach (var id in contentItemIds)
            Tell(id);
        var rows = await Rows(version).Where(row => contentItemIds.Contains(row.ContentItemId)).ToListAsync(cancellation);
        var byId = rows.ToDictionary(row => row.ContentItemId, StringComparer.Ordinal);
        return [.. contentItemIds.Distinct(StringComparer.Ordinal).Where(byId.ContainsKey).Select(id => ContentRows.ToItem(byId[id]))];
    }

    public async Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellation)
    {
        var row = await db.Set<ContentItemRow>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ContentItemVersionId == contentItemVersionId, cancellation);
        return row is null ? null : ContentRows.ToItem(row);
    }

    public async Task<IReadOnlyList<ContentItem>> ListVersionsAsync(string contentItemId, CancellationToken cancellation)
    {
        var rows = await db.Set<ContentItemRow>().AsNoTracking()
            .Where(row => row.ContentItemId == contentItemId)
            .OrderByDescending(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToItem())];
    }

    private void Tell(string contentItemId)
    {
        foreach (var listener in reads)
            listener.Item(contentItemId);
    }

    private IQueryable<ContentItemRow> Rows(VersionOption version) => db.Set<ContentItemRow>().AsNoTracking().Where(State(version));

    private static Expression<Func<ContentItemRow, bool>> State(VersionOption version) => version switch
    {
        VersionOption.Published => row => row.Published,
        VersionOption.Latest => row => row.Latest,
        VersionOption.Draft => row => row.Latest && !row.Published,
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };
}
