using EGovCms.Data;
using EGovCms.Notices.Channels.InSite;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Inbox;

/// <summary>A user's notices in this site.</summary>
internal sealed class UserInbox(TenantDb db, TimeProvider time)
{
    public const int PageSize = 20;

    /// <summary>The user's notices, the newest first; one more than a page when there are more.</summary>
    public Task<List<InboxRow>> ReadAsync(string userId, int skip, CancellationToken cancellation) =>
        db.Set<InboxRow>().AsNoTracking().Where(n => n.UserId == userId).OrderByDescending(n => n.CreatedUtc).ThenByDescending(n => n.NoticeId)
            .Skip(skip).Take(PageSize + 1).ToListAsync(cancellation);

    public Task<int> CountUnreadAsync(string userId, CancellationToken cancellation) =>
        db.Set<InboxRow>().CountAsync(n => n.UserId == userId && n.ReadUtc == null, cancellation);

    /// <summary>Marks one notice of the user's, or all of them, as read.</summary>
    public Task<int> MarkReadAsync(string userId, string? id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<InboxRow>().Where(n => n.UserId == userId && n.ReadUtc == null && (id == null || n.NoticeId == id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadUtc, now), cancellation);
    }
}
