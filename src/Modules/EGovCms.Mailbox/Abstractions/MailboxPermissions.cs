using EGovCms.Tenancy.Security;

namespace EGovCms.Mailbox.Abstractions;

/// <summary>Permissions of this module. Definitions of how letters go name them.</summary>
public static class MailboxPermissions
{
    /// <summary>To set mailboxes up, and templates of answers.</summary>
    public static readonly Permission Manage = new("ManageMailboxes", "Permission_ManageMailboxes", "Mailbox");

    /// <summary>To read letters, take them in, dispatch them and draft their answers.</summary>
    public static readonly Permission Handle = new("HandleLetters", "Permission_HandleLetters", "Mailbox");

    /// <summary>To review drafted answers.</summary>
    public static readonly Permission Review = new("ReviewLetters", "Permission_ReviewLetters", "Mailbox");

    /// <summary>To sign answers, upon which they are sent.</summary>
    public static readonly Permission Sign = new("SignLetters", "Permission_SignLetters", "Mailbox");

    /// <summary>To decide what the public sees of a letter.</summary>
    public static readonly Permission Publish = new("PublishLetters", "Permission_PublishLetters", "Mailbox");

    /// <summary>To urge, supervise and grant more time.</summary>
    public static readonly Permission Supervise = new("SuperviseLetters", "Permission_SuperviseLetters", "Mailbox");

    /// <summary>To read sealed reports, for those who also hold a pass phrase; administrators without one read nothing.</summary>
    public static readonly Permission ReadReports = new("ReadReports", "Permission_ReadReports", "Mailbox");
}
