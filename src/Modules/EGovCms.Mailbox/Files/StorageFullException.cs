namespace EGovCms.Mailbox.Files;

/// <summary>The tenant has no room left for a file; the message is for whoever sent it.</summary>
internal sealed class StorageFullException(string message) : Exception(message);
