using EGovCms.Data.Settings;
using EGovCms.Notices.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EGovCms.Notices.Channels.Mail;

/// <summary>Whom the tenant's e-mails come from.</summary>
internal sealed class EmailSender(IOptions<NoticesOptions> options, ISettingsStore settings)
{
    /// <summary>Null when neither the site nor the installation has an address.</summary>
    public async Task<MailboxAddress?> FindAsync(CancellationToken cancellation)
    {
        var own = await settings.GetAsync<NoticeSettings>(cancellation);
        var address = own.FromAddress.Length > 0 ? own.FromAddress : options.Value.Smtp.From;
        if (!NoticeRecipient.IsEmail(address))
            return null;
        var name = own.FromName.Length > 0 ? own.FromName : (await settings.GetAsync<SiteSettings>(cancellation)).SiteName;
        return new MailboxAddress(string.Concat(name.Where(c => !char.IsControl(c))), address);
    }
}
