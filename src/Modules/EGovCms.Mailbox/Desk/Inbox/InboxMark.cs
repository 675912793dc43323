namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>Something about a letter that the inbox can look for.</summary>
public enum InboxMark
{
    /// <summary>待批延期.</summary>
    AsksExtension,

    /// <summary>督办.</summary>
    Supervised,

    /// <summary>疑似垃圾信息.</summary>
    Suspected,
}
