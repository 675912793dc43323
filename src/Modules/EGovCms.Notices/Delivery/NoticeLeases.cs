using EGovCms.Data;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Delivery;

/// <summary>
/// Which process delivers a notice. A claim is for one notice and longer than any delivery may take; it ends by itself when its
/// owner dies, and the notice is then delivered again: at least once, not exactly once.
/// </summary>
internal sealed class NoticeLeases(TenantDb db, LeaseOwner owner, TimeProvider time)
{
    /// <summary>Longer than the longest delivery, which is broken off before.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);

    private const int AtOnce = 50;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Notices that are due and nobody's, the oldest first.</summary>
    public Task<List<NoticeRow>> DueAsync(IReadOnlyCollection<string> exceptChannels, CancellationToken cancellation)
    {
        var now = Now;
        return Free(now).AsNoTracking().Where(n => n.DueUtc <= now && !exceptChannels.Contains(n.Channel))
            .OrderBy(n => n.DueUtc).ThenBy(n => n.Id).Take(AtOnce).ToListAsync(cancellation);
    }

    /// <summary>Claims it and counts the try; false when another was faster.</summary>
    public async Task<bool> TakeAsync(NoticeRow notice, CancellationToken cancellation)
    {
        var now = Now;
        var until = now + Duration;
        var me = owner.Id;
        var taken = await Free(now).Where(n => n.Id == notice.Id && n.DueUtc <= now).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.LeaseOwner, me).SetProperty(n => n.LeaseUntilUtc, until).SetProperty(n => n.Tries, n => n.Tries + 1), cancellation);
        notice.Tries++;
        return taken == 1;
    }

    /// <summary>Gives it back in its new state.</summary>
    public Task<int> EndAsync(NoticeRow notice, CancellationToken cancellation)
    {
        var now = Now;
        return Mine(notice.Id).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.LeaseOwner, (string?)null).SetProperty(n => n.LeaseUntilUtc, (DateTime?)null)
                .SetProperty(n => n.State, notice.State).SetProperty(n => n.DueUtc, notice.DueUtc).SetProperty(n => n.LastError, notice.LastError)
                .SetProperty(n => n.ChangedUtc, now),
            cancellation);
    }

    /// <summary>Removes what needs no delivery.</summary>
    public Task<int> DropAsync(NoticeRow notice, CancellationToken cancellation) => Mine(notice.Id).ExecuteDeleteAsync(cancellation);

    /// <summary>When the next is due, those included that another process has until it dies; null when none waits.</summary>
    public async Task<DateTime?> NextAsync(CancellationToken cancellation)
    {
        var now = Now;
        var free = await Free(now).MinAsync(n => (DateTime?)n.DueUtc, cancellation);
        var taken = await db.Set<NoticeRow>().Where(n => n.State == NoticeState.Waiting && n.LeaseUntilUtc > now).MinAsync(n => n.LeaseUntilUtc, cancellation);
        return free < taken ? free : taken ?? free;
    }

    private IQueryable<NoticeRow> Free(DateTime now) =>
        db.Set<NoticeRow>().Where(n => n.State == NoticeState.Waiting && (n.LeaseUntilUtc == null || n.LeaseUntilUtc <= now));

    private IQueryable<NoticeRow> Mine(string id)
    {
        var me = owner.Id;
        return db.Set<NoticeRow>().Where(n => n.Id == id && n.LeaseOwner == me);
    }
}
