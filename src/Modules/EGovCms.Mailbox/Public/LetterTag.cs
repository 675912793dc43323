namespace EGovCms.Mailbox.Public;

/// <summary>Names of what public pages show of letters, for keeping them.</summary>
internal static class LetterTag
{
    /// <summary>Any published letter: one that comes, changes or goes.</summary>
    public const string All = "letters";

    /// <summary>The mailboxes: their names, what they take, whether they are open.</summary>
    public const string Mailboxes = "mailboxes";

    /// <summary>One published letter.</summary>
    public static string Of(string letterId) => "letter:" + letterId;
}
