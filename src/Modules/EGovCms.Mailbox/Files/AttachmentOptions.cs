namespace EGovCms.Mailbox.Files;

/// <summary>What files may come with letters: the section <c>Mailbox</c> of the configuration.</summary>
public sealed class AttachmentOptions
{
    public const string Section = "Mailbox";

    /// <summary>The largest file, in bytes.</summary>
    public int MaxFileBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>The most files at a time.</summary>
    public int MaxFiles { get; set; } = 4;
}
