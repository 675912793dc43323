using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Admin;

/// <summary>What an administrator does with a notice that was given up.</summary>
internal sealed class NoticeActions(TenantDb db, IAuditTrail audit, NoticeClock clock, TimeProvider time)
{
    /// <summary>Begins its tries anew; false when it is gone or not given up.</summary>
    public async Task<bool> RetryAsync(string id, CancellationToken cancellation)
    {
        if (await GivenUpAsync(id, cancellation) is not { } notice)
            return false;
        var now = time.GetUtcNow().UtcDateTime;
        (notice.State, notice.Tries, notice.DueUtc, notice.ChangedUtc) = (NoticeState.Waiting, 0, now, now);
        audit.Add("notice.retried", Subject(notice));
        db.AfterCommit(() => clock.WakeAt(now));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Removes it; false when it is gone or not given up.</summary>
    public async Task<bool> DiscardAsync(string id, CancellationToken cancellation)
    {
        if (await GivenUpAsync(id, cancellation) is not { } notice)
            return false;
        db.Remove(notice);
        audit.Add("notice.discarded", Subject(notice), new { notice.Template, notice.Channel, Recipient = notice.Masked, notice.LastError });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<NoticeRow?> GivenUpAsync(string id, CancellationToken cancellation) =>
        db.Set<NoticeRow>().SingleOrDefaultAsync(n => n.Id == id && (n.State == NoticeState.Dead || n.State == NoticeState.NotConfigured), cancellation);

    private static string Subject(NoticeRow notice) => $"{notice.Template} {notice.Masked}".Trim() is { Length: <= 128 } all ? all : notice.Template;
}
