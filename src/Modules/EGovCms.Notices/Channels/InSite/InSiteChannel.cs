using EGovCms.Data;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Outbox;
using EGovCms.Notices.Templates;

namespace EGovCms.Notices.Channels.InSite;

/// <summary>The list at <c>/Account/Notices</c>.</summary>
internal sealed class InSiteChannel(TenantDb db, NoticeRenderer renderer) : INoticeChannel
{
    public string Name => NoticeChannels.InSite;

    public bool IsConfigured => true;

    public async Task<DeliveryResult> DeliverAsync(NoticeToDeliver notice, CancellationToken cancellation)
    {
        if (await renderer.RenderAsync(notice.Row.Template, notice.Row.Culture, notice.Model, cancellation) is not { Subject.Length: > 0 } words)
            return DeliveryResult.Refused(NoticeErrors.NoTemplate);
        // It may be there already when a process died before it could say so.
        if (await db.FindAsync<InboxRow>([notice.Row.Id], cancellation) is null)
        {
            db.Add(new InboxRow
            {
                NoticeId = notice.Row.Id,
                UserId = notice.Row.UserId!,
                Subject = words.Subject,
                Body = words.Text ?? "",
                Link = notice.Row.Link,
                CreatedUtc = notice.Row.CreatedUtc,
            });
            await db.SaveChangesAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        return DeliveryResult.Delivered;
    }
}
