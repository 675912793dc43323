namespace EGovCms.Mailbox.Flow;

/// <summary>The change log's words for what happens to letters. Their entries name the letter and nothing of what it says.</summary>
internal static class LetterChanges
{
    public const string Received = "letter.received";

    public const string Moved = "letter.moved";

    /// <summary>Its writer added something. Carries the message's id as <c>Message</c>.</summary>
    public const string Added = "letter.added";

    /// <summary>Published, changed in public, or withdrawn from the public.</summary>
    public const string Published = "letter.published";
}
