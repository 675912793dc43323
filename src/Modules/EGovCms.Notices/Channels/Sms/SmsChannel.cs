using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Outbox;
using EGovCms.Notices.Templates;

namespace EGovCms.Notices.Channels.Sms;

/// <summary>Text messages by whichever gateway is registered.</summary>
internal sealed class SmsChannel(ISmsSender sender, NoticeRenderer renderer) : INoticeChannel
{
    public string Name => NoticeChannels.Sms;

    public bool IsConfigured => sender.IsConfigured;

    public async Task<DeliveryResult> DeliverAsync(NoticeToDeliver notice, CancellationToken cancellation)
    {
        if (!NoticeRecipient.IsPhone(notice.Address))
            return DeliveryResult.Refused(NoticeErrors.NotAnAddress);
        if (await renderer.RenderAsync(notice.Row.Template, notice.Row.Culture, notice.Model, cancellation) is not { Sms.Length: > 0 } words)
            return DeliveryResult.Refused(NoticeErrors.NoTemplate);
        try
        {
            await sender.SendAsync(new SmsMessage(notice.Row.Id, notice.Address!, words.Sms, notice.Row.Template), cancellation);
            return DeliveryResult.Delivered;
        }
        catch (SmsRefusedException refusal)
        {
            return DeliveryResult.Refused(refusal.Message);
        }
    }
}
