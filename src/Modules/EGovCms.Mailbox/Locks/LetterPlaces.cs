using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Locks;

/// <summary>Names the places of what belongs to a letter, for its lock.</summary>
internal static class LetterPlaces
{
    public static string Content(string letterId) => $"letter/{letterId}";

    public static string Message(string letterId, string messageId, MessageKind kind) => $"letter/{letterId}/{kind}/{messageId}";

    public static string FileName(string letterId, string fileId) => $"letter/{letterId}/name/{fileId}";

    public static string FileBytes(string letterId, string fileId) => $"letter/{letterId}/file/{fileId}";
}
