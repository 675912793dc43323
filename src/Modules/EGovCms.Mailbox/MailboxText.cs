namespace EGovCms.Mailbox;

/// <summary>Marks the module's texts: <c>Resources/MailboxText.resx</c>.</summary>
internal sealed class MailboxText;
