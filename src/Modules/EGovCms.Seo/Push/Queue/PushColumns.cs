using EGovCms.Data;
using EGovCms.Portal.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Seo.Push.Queue;

/// <summary>Remembers which columns there were: they are parts of one item, whose change does not tell which of them it concerns. Scoped.</summary>
internal sealed class PushColumns(TenantDb db)
{
    /// <summary>What is different now; the first time, nothing that anybody would be told of.</summary>
    public async Task<ColumnMove> CompareAsync(IReadOnlyList<PublicPage> now, CancellationToken cancellation)
    {
        var before = (await db.Set<PushColumnRow>().AsNoTracking().ToListAsync(cancellation)).ConvertAll(row => new PublicPage(row.Url, row.Culture));
        var kept = now.Where(page => page.Url.Length <= PushPageRow.UrlLength).ToList();
        return new([.. kept.Except(before)], [.. before.Except(kept)], IsFirst: before.Count == 0);
    }

    public async Task StoreAsync(ColumnMove move, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(move);
        foreach (var page in move.Gone)
            await db.Set<PushColumnRow>().Where(row => row.Culture == page.Culture && row.Url == page.Url).ExecuteDeleteAsync(cancellation);
        var rows = move.Come.Select(page => new PushColumnRow { Culture = page.Culture, Url = page.Url }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(cancellation);
        rows.ForEach(row => db.Entry(row).State = EntityState.Detached);
    }
}
