using EGovCms.Data;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Admin;

/// <summary>Reads the outbox for the administration.</summary>
internal sealed class NoticeList(TenantDb db)
{
    public const int PageSize = 50;

    /// <summary>A page of notices in a state, the newest change first; one more than a page when there are more.</summary>
    public Task<List<NoticeRow>> ReadAsync(NoticeState state, int skip, CancellationToken cancellation) =>
        db.Set<NoticeRow>().AsNoTracking().Where(n => n.State == state).OrderByDescending(n => n.ChangedUtc).ThenByDescending(n => n.Id)
            .Skip(skip).Take(PageSize + 1).ToListAsync(cancellation);

    public async Task<IReadOnlyDictionary<NoticeState, int>> CountAsync(CancellationToken cancellation) =>
        await db.Set<NoticeRow>().GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
}
