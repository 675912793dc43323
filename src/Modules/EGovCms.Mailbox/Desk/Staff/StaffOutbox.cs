using System.Text.Json.Nodes;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Notices.Abstractions;

namespace EGovCms.Mailbox.Desk.Staff;

/// <summary>Puts notices to staff into this tenant's outbox: of what a letter says, its title alone. Scoped; stores with the next <c>SaveChanges</c>.</summary>
internal sealed class StaffOutbox(INoticeOutbox outbox)
{
    /// <param name="template">The notice's template.</param>
    /// <param name="letter">The letter, which may be another tenant's.</param>
    /// <param name="userIds">Who is told.</param>
    /// <param name="link">Where they work on it.</param>
    /// <param name="key">Of notices with one key, one is delivered.</param>
    /// <param name="comment">What was said with the step.</param>
    /// <param name="unit">The unit that it is about.</param>
    public void Add(string template, LetterRow letter, IEnumerable<string> userIds, string link, string? key = null, string comment = "", string unit = "")
    {
        var recipients = userIds.Select(NoticeRecipient.User).ToList();
        if (recipients.Count == 0)
            return;
        outbox.Add(new OutgoingNotice
        {
            Template = template,
            Recipients = recipients,
            Model = new JsonObject { ["Title"] = letter.Title, ["Number"] = LetterNumber.Show(letter.Number), ["Comment"] = comment, ["Unit"] = unit },
            Link = link,
            Key = key,
        });
    }
}
