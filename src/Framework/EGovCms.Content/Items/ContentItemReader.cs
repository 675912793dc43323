using System.Linq.Expressions;
using EGovCms.Content.Queries;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Items;

/// <summary>Reads items; each call is one round trip.</summary>
internal sealed class ContentItemReader(TenantDb db, Blueprint blueprint, IEnumerable<IContentReads> reads)
{
    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOption version, CancellationToken cancellation)
    {
        Tell(contentItemId);
        var row = version == VersionOption.Published
            ? await Published()(db, contentItemId, cancellation)
            : await Rows(version).FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellation);
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

    // What every page of an item begins with. Compiled for each model, as a blueprint's tenants may lie on either database.
    private Func<TenantDb, string, CancellationToken, Task<ContentItemRow?>> Published() => blueprint.GetOrAdd(
        (typeof(ContentItemReader), db.Model),
        static () => EF.CompileAsyncQuery((TenantDb tenant, string id, CancellationToken cancellation) =>
            tenant.Set<ContentItemRow>().AsNoTracking().Where(row => row.Published).FirstOrDefault(row => row.ContentItemId == id)));

    private IQueryable<ContentItemRow> Rows(VersionOption version) => db.Set<ContentItemRow>().AsNoTracking().Where(State(version));

    private static Expression<Func<ContentItemRow, bool>> State(VersionOption version) => version switch
    {
        VersionOption.Published => row => row.Published,
        VersionOption.Latest => row => row.Latest,
        VersionOption.Draft => row => row.Latest && !row.Published,
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };
}
