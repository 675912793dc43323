using EGovCms.Content.Handlers;
using EGovCms.Data;
using EGovCms.PublishLater.Parts;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.PublishLater.Schedule;

/// <summary>Keeps the schedule in step with the newest versions, and wakes the clock for what is due.</summary>
internal sealed class ScheduleHandler(TenantDb db, ScheduleClock clock) : ContentHandler
{
    /// <summary>What was to be published then is public now.</summary>
    public override Task PublishingAsync(ContentContext context)
    {
        if (context.Item.As<PublishLaterPart>() is { ScheduledPublishUtc: not null } part)
        {
            part.ScheduledPublishUtc = null;
            context.Item.Apply(part);
        }

        return Task.CompletedTask;
    }

    public override async Task IndexAsync(ContentContext context)
    {
        var item = context.Item;
        if (item is { Latest: false, Published: false })
        {
            if (!await db.Set<Content.Storage.ContentItemRow>().AnyAsync(row => row.ContentItemId == item.ContentItemId && row.Latest, context.Cancellation))
                await PutAsync(item.ContentItemId, archive: true, null, context.Cancellation);
            return;
        }

        if (item.Latest)
            await PutAsync(item.ContentItemId, archive: false, item.Published ? null : item.As<PublishLaterPart>()?.ScheduledPublishUtc, context.Cancellation);
        if (item.Published)
            await PutAsync(item.ContentItemId, archive: true, item.As<ArchiveLaterPart>()?.ScheduledArchiveUtc, context.Cancellation);
    }

    private async Task PutAsync(string id, bool archive, DateTime? due, CancellationToken cancellation)
    {
        await db.Set<ScheduledItem>().Where(row => row.ContentItemId == id && row.Archive == archive).ExecuteDeleteAsync(cancellation);
        if (due is not { } at)
            return;
        var utc = DateTime.SpecifyKind(at, DateTimeKind.Utc);
        db.Add(new ScheduledItem { ContentItemId = id, Archive = archive, DueUtc = utc });
        db.AfterCommit(() => clock.WakeAt(utc));
    }
}
