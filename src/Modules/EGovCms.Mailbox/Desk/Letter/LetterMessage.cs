using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Something said about a letter, in the clear.</summary>
/// <param name="Row">The row.</param>
/// <param name="Text">What was said.</param>
public sealed record LetterMessage(MessageRow Row, string Text);
