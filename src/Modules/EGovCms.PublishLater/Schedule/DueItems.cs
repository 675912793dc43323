using EGovCms.Content.Items;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EGovCms.PublishLater.Schedule;

/// <summary>Does what is due.</summary>
internal sealed partial class DueItems(TenantDb db, IContentItems items, TimeProvider time, ILogger<DueItems> log)
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Publishes and takes back what is due; returns the time of the next, or null when nothing waits.</summary>
    public async Task<DateTime?> RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<ScheduledItem>().AsNoTracking().Where(row => row.DueUtc <= now).OrderBy(row => row.DueUtc).Take(MaxAtOnce).ToListAsync(cancellation);
        var failed = false;
        foreach (var row in due)
            failed |= !await TryAsync(row, cancellation);
        var next = await db.Set<ScheduledItem>().AsNoTracking().OrderBy(row => row.DueUtc).Select(row => (DateTime?)row.DueUtc).FirstOrDefaultAsync(cancellation);
        return failed && next <= now ? now + RetryAfter : next;
    }

    private async Task<bool> TryAsync(ScheduledItem row, CancellationToken cancellation)
    {
        var result = row.Archive ? await items.UnpublishAsync(row.ContentItemId, cancellation) : await PublishAsync(row.ContentItemId, cancellation);
        if (!result.Succeeded)
            LogRefused(row.ContentItemId, string.Join(' ', result.Errors.Select(error => error.Message)));
        // What changed nothing writes no index: the row would be due for ever.
        if (result is { Succeeded: true, Changed: false } or { Succeeded: false, Conflict: false })
            await db.Set<ScheduledItem>().Where(each => each.ContentItemId == row.ContentItemId && each.Archive == row.Archive).ExecuteDeleteAsync(cancellation);
        return result.Succeeded || !result.Conflict;
    }

    private async Task<ContentResult> PublishAsync(string id, CancellationToken cancellation) =>
        await items.GetAsync(id, VersionOption.Latest, cancellation) is { Published: false } draft
            ? await items.PublishAsync(draft, cancellation)
            : new ContentResult();

    [LoggerMessage(5201, LogLevel.Warning, "The scheduled change of item {ContentItemId} was refused: {Reason}")]
    private partial void LogRefused(string contentItemId, string reason);
}
