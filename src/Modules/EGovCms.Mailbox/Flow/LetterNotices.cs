using System.Text.Json.Nodes;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Notices.Abstractions;

namespace EGovCms.Mailbox.Flow;

/// <summary>
/// Tells writers what became of their letters, by e-mail and text message as far as they gave addresses. What a letter says is in no notice. Reports tell nobody:
/// an address would have to be kept where the server can read it. Scoped; stores with the next <c>SaveChanges</c>.
/// </summary>
internal sealed class LetterNotices(INoticeOutbox outbox)
{
    public const string Received = "letter-received";
    public const string Accepted = "letter-accepted";
    public const string Refused = "letter-refused";
    public const string Asked = "letter-asked";
    public const string Answered = "letter-answered";
    public const string Merged = "letter-merged";

    /// <param name="letter">The letter.</param>
    /// <param name="content">What it says, decrypted.</param>
    /// <param name="template">One of the templates above.</param>
    public void Tell(LetterRow letter, LetterContent content, string template)
    {
        var recipients = new List<NoticeRecipient>();
        if (NoticeRecipient.IsEmail(content.Email))
            recipients.Add(NoticeRecipient.Email(content.Email));
        if (IsMobile(content.Phone))
            recipients.Add(NoticeRecipient.Phone(content.Phone));
        if (recipients.Count == 0)
            return;
        outbox.Add(new OutgoingNotice
        {
            Template = template,
            Recipients = recipients,
            Culture = letter.Culture,
            Model = new JsonObject { ["Name"] = content.Name, ["Title"] = letter.Title, ["Number"] = LetterNumber.Show(letter.Number) },
            Link = "~/letters/track",
        });
    }

    private static bool IsMobile(string phone) => phone.Length == 11 && phone[0] == '1' && NoticeRecipient.IsPhone(phone);
}
