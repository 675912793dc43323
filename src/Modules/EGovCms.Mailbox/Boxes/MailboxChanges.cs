namespace EGovCms.Mailbox.Boxes;

/// <summary>The change log's word for mailboxes.</summary>
internal static class MailboxChanges
{
    public const string Changed = "mailbox.changed";
}
