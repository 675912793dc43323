using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Files;

/// <summary>A file that was sent and looked at.</summary>
/// <param name="Name">Its name, without a path.</param>
/// <param name="ContentType">What its bytes are.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="State">Whether it may be opened yet.</param>
internal sealed record IncomingFile(string Name, string ContentType, byte[] Bytes, AttachmentState State);
