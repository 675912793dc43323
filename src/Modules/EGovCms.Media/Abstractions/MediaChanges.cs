using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Media.Abstractions;

/// <summary>How the change log tells of media.</summary>
public static class MediaChanges
{
    /// <summary>Kind of the entry for a file that was stored or deleted; its subject is <see cref="SubjectOf"/>.</summary>
    public const string Changed = "media.changed";

    private const int LongestSubject = 64;

    /// <summary>The path as the change log can bear it; a long one by its digest.</summary>
    public static string SubjectOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length > LongestSubject ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))) : path;
    }
}
