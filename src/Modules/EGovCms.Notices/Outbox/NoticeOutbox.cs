using EGovCms.Data;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Delivery;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Notices.Outbox;

/// <inheritdoc cref="INoticeOutbox" />
internal sealed class NoticeOutbox(TenantDb db, IPersonalVault vault, NoticeClock clock, TimeProvider time) : INoticeOutbox
{
    private const int KeyLength = 100;

    public void Add(OutgoingNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentException.ThrowIfNullOrEmpty(notice.Template);
        if (notice.Key?.Length > KeyLength)
            throw new ArgumentException($"The key is longer than {KeyLength} characters.", nameof(notice));
        if (notice.Link?.StartsWith("~/", StringComparison.Ordinal) == false)
            throw new ArgumentException("The link must lead inside the site: ~/…", nameof(notice));
        var now = time.GetUtcNow().UtcDateTime;
        var due = notice.NotBefore?.UtcDateTime is { } later && later > now ? later : now;
        for (var i = 0; i < notice.Recipients.Count; i++)
            Add(notice, notice.Recipients[i], i, now, due);
        db.AfterCommit(() => clock.WakeAt(due));
    }

    private void Add(OutgoingNotice notice, NoticeRecipient recipient, int ordinal, DateTime now, DateTime due)
    {
        if (recipient.EmailAddress is { } email)
            Add(NoticeChannels.Email, email, PersonalMask.Email(email));
        else if (recipient.PhoneNumber is { } phone)
            Add(NoticeChannels.Sms, phone, PersonalMask.Phone(phone));
        else
        {
            Add(NoticeChannels.InSite, null, "");
            Add(NoticeChannels.Email, null, "");
        }

        void Add(string channel, string? address, string masked) => db.Add(new NoticeRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Channel = channel,
            Template = notice.Template,
            Culture = notice.Culture ?? "",
            Model = vault.Protect(notice.Model?.ToJsonString() ?? "{}"),
            UserId = recipient.UserId,
            Address = address is null ? null : vault.Protect(address),
            Masked = masked,
            Link = notice.Link,
            Key = notice.Key is null ? null : $"{notice.Key}#{ordinal}:{channel}",
            DueUtc = due,
            CreatedUtc = now,
            ChangedUtc = now,
        });
    }
}
