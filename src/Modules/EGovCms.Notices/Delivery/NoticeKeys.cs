using EGovCms.Data;
using EGovCms.Notices.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Delivery;

/// <summary>
/// Of notices with the same key, the first that is about to be delivered is the one. Decided here and not when they are added: there a second
/// one would undo, by a broken index, the work that it was to tell of.
/// </summary>
internal sealed class NoticeKeys(TenantDb db, TimeProvider time)
{
    public async Task<bool> IsTheOneAsync(NoticeRow notice, CancellationToken cancellation)
    {
        if (notice.Key is not { } key)
            return true;
        var now = time.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlAsync(
            $"""insert into "NoticeKeys" ("Key", "NoticeId", "CreatedUtc") values ({key}, {notice.Id}, {now}) on conflict do nothing""", cancellation);
        return await db.Set<NoticeKeyRow>().AnyAsync(row => row.Key == key && row.NoticeId == notice.Id, cancellation);
    }
}
