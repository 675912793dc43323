using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>A file that came with a letter, with its name in the clear.</summary>
/// <param name="Row">The row.</param>
/// <param name="Name">The name that it was sent by.</param>
public sealed record LetterFile(AttachmentRow Row, string Name);
