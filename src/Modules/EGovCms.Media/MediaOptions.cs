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

    /// <summary>Widths and heights that anybody may ask of a picture, in pixels; other sizes need an address that the site's own pages made.</summary>
    public IList<int> Sizes { get; init; } = [16, 32, 50, 100, 160, 240, 480, 600, 1024, 2048];

    /// <summary>The largest picture that is brought to another size, in pixels. Default 40 million; larger ones are sent as they are.</summary>
    public long MostPixels { get; init; } = 40_000_000;

    /// <summary>Bytes that pictures in other sizes may take for a tenant, beside its quota. Default 100 MB; the least used go.</summary>
    public long KeptSizes { get; init; } = 100 * 1024 * 1024;
}
