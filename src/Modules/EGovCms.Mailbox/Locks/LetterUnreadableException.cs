namespace EGovCms.Mailbox.Locks;

/// <summary>What belongs to a letter cannot be decrypted: keys are lost, or the stored bytes were changed.</summary>
internal sealed class LetterUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
