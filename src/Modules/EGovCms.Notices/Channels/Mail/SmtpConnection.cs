using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EGovCms.Notices.Channels.Mail;

/// <summary>A connection to the mail server for the messages of one run; made anew after a fault. Scoped.</summary>
internal sealed class SmtpConnection(IOptions<NoticesOptions> options) : IDisposable
{
    private SmtpClient? _client;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await (await OpenAsync(cancellation)).SendAsync(message, cancellation);
        }
        catch (SmtpCommandException) when (_client?.IsConnected == true)
        {
            // The server said no to this message; the connection is good for the next.
            throw;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    private async Task<SmtpClient> OpenAsync(CancellationToken cancellation)
    {
        if (_client is { IsConnected: true } open)
            return open;
        Dispose();
        var smtp = options.Value.Smtp;
        var client = _client = new SmtpClient();
        var security = smtp.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(smtp.Host, smtp.Port, security, cancellation);
        if (smtp.User.Length > 0)
            await client.AuthenticateAsync(smtp.User, smtp.Password, cancellation);
        return client;
    }
}
