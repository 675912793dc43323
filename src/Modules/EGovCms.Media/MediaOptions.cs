namespace EGovCms.Media;

/// <summary>What may be uploaded. Configuration section <c>Media</c>.</summary>
internal sealed class MediaOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Media";

    /// <summary>
    /// Extensions that may be stored, in lower case with their dot. SVG and HTML are not among them: a browser would run what
    /// is inside.
    /// </summary>
    public IList<string> AllowedExtensions { get; init; } =
    [
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif",
        ".pdf", ".ofd", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".txt", ".csv", ".zip", ".rar", ".7z",
        ".mp3", ".mp4", ".webm",
    ];

    /// <summary>The largest file, in bytes. Default 20 MB; the server's own limit on a request holds as well.</summary>
    public long LargestFile { get; init; } = 20 * 1024 * 1024;
}
