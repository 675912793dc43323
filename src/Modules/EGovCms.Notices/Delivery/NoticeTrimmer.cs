using EGovCms.Data;
using EGovCms.Notices.Channels.InSite;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Delivery;

/// <summary>Deletes what has been kept long enough, once an hour. A singleton of the tenant: it remembers when it did.</summary>
internal sealed class NoticeTrimmer(IOptions<NoticesOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private long? _last;

    public async Task TrimAsync(TenantDb db, CancellationToken cancellation)
    {
        if (_last is { } last && time.GetElapsedTime(last) < Pause)
            return;
        _last = time.GetTimestamp();
        var before = time.GetUtcNow().UtcDateTime.AddDays(-options.Value.KeepDays);
        await db.Set<NoticeRow>().Where(n => (n.State == NoticeState.Delivered || n.State == NoticeState.NotConfigured) && n.ChangedUtc < before).ExecuteDeleteAsync(cancellation);
        await db.Set<NoticeKeyRow>().Where(k => k.CreatedUtc < before && !db.Set<NoticeRow>().Any(n => n.Id == k.NoticeId)).ExecuteDeleteAsync(cancellation);
        await db.Set<InboxRow>().Where(n => n.ReadUtc < before).ExecuteDeleteAsync(cancellation);
    }
}
