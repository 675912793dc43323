namespace EGovCms.Media.Abstractions;

/// <summary>A stored file.</summary>
/// <param name="Path">Its path in the library.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="ModifiedUtc">When it was last stored.</param>
/// <param name="PhysicalPath">Where it lies; for sending it, not for showing.</param>
public sealed record MediaFile(string Path, long Length, DateTime ModifiedUtc, string PhysicalPath)
{
    /// <summary>The last part of its path.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether a browser shows it as a picture.</summary>
    public bool IsPicture => IsPicturePath(Path);

    /// <summary>Whether a browser shows what lies under the path as a picture.</summary>
    public static bool IsPicturePath(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".avif";
}
