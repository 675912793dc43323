using System.Net.Sockets;
using EGovCms.Accounts.Abstractions;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Delivery;
using EGovCms.Notices.Outbox;
using EGovCms.Notices.Templates;
using EGovCms.Privacy.Abstractions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EGovCms.Notices.Channels.Mail;

/// <summary>E-mail by the installation's mail server.</summary>
internal sealed class EmailChannel(
    IOptions<NoticesOptions> options, SmtpConnection smtp, NoticeRenderer renderer, EmailSender senders, IUserContacts contacts) : INoticeChannel
{
    private const int Permanent = 500;

    public string Name => NoticeChannels.Email;

    public bool IsConfigured => options.Value.Smtp.Host.Length > 0;

    public async Task<DeliveryResult> DeliverAsync(NoticeToDeliver notice, CancellationToken cancellation)
    {
        var address = notice.Address;
        if (notice.Row.UserId is { } user)
        {
            address = (await contacts.FindAsync(user, cancellation))?.Email;
            if (address is null)
                return DeliveryResult.NotWanted;
        }

        // What lies in the store may be older than the rules, and an account's address was not checked by them.
        if (!NoticeRecipient.IsEmail(address))
            return DeliveryResult.Refused(NoticeErrors.NotAnAddress);
        if (await renderer.RenderAsync(notice.Row.Template, notice.Row.Culture, notice.Model, cancellation) is not { Subject.Length: > 0 } words || words is { Text: null, Html: null })
            return DeliveryResult.Refused(NoticeErrors.NoTemplate);
        if (words.Subject.Any(char.IsControl))
            return DeliveryResult.Refused(NoticeErrors.SubjectHasLineBreak);
        if (await senders.FindAsync(cancellation) is not { } from)
            return DeliveryResult.Refused(NoticeErrors.NoSender);
        var result = await SendAsync(Compose(notice, from, address!, words), cancellation);
        return notice.Address is null ? result with { Error = result.Error?.Replace(address!, PersonalMask.Email(address!), StringComparison.OrdinalIgnoreCase) } : result;
    }

    private static MimeMessage Compose(NoticeToDeliver notice, MailboxAddress from, string address, NoticeWords words)
    {
        var message = new MimeMessage { Subject = words.Subject!, Body = new BodyBuilder { TextBody = words.Text, HtmlBody = words.Html }.ToMessageBody() };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", address));
        // The same at a second try after a crash: a mail program can tell that it has this one already.
        message.MessageId = $"{notice.Row.Id}@{from.Domain}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task<DeliveryResult> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await smtp.SendAsync(message, cancellation);
            return DeliveryResult.Delivered;
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= Permanent)
        {
            return DeliveryResult.Refused($"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (SmtpCommandException refusal)
        {
            return DeliveryResult.Failed($"{(int)refusal.StatusCode} {refusal.Message}");
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            return DeliveryResult.Unavailable(fault.Message);
        }
    }
}
