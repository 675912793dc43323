namespace EGovCms.Mailbox.Storage;

/// <summary>Whether a file may be opened.</summary>
public enum AttachmentState
{
    /// <summary>Looked at, nothing found.</summary>
    Clean,

    /// <summary>In quarantine: the scanner was not there, it is looked at as soon as it is.</summary>
    Quarantined,

    /// <summary>A virus was found later: the bytes are gone, the row tells it.</summary>
    Infected,
}
