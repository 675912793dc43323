namespace EGovCms.Mailbox.Sharing;

/// <summary>A site below this one that has mailboxes.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Url">Its home page, with a slash at its end.</param>
/// <param name="Boxes">Its mailboxes in their order.</param>
internal sealed record MailboxBody(string Name, string Url, IReadOnlyList<SharedMailboxRow> Boxes);
