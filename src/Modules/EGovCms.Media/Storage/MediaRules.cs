using EGovCms.Data.Usage;
using EGovCms.Tenancy;
using Microsoft.Extensions.Options;

namespace EGovCms.Media.Storage;

/// <summary>Whether a file may be stored: by its name, its size, its first bytes, and what the tenant may use in all.</summary>
internal sealed class MediaRules(IOptions<MediaOptions> options, ITenantStorage storage, ITenantLimits limits, ShellSettings tenant)
{
    private const int Head = 16;

    /// <summary>The resource key of what is wrong, or null. The stream is left at its beginning.</summary>
    public async Task<string?> CheckAsync(string path, Stream content, CancellationToken cancellation)
    {
        if (MediaPath.Normalize(path) is not { Length: > 0 } normal)
            return "Media_BadName";
        var extension = Path.GetExtension(normal).ToLowerInvariant();
        if (!options.Value.AllowedExtensions.Contains(extension))
            return "Media_BadKind";
        if (content.Length > options.Value.LargestFile)
            return "Media_TooLarge";
        if (content.Length == 0)
            return "Media_Empty";
        if (limits.QuotaOf(tenant).StorageBytes is { } most && await storage.MeasureAsync(cancellation) + content.Length > most)
            return "Media_QuotaReached";

        var head = new byte[Head];
        var read = await content.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        return Matches(extension, head.AsSpan(0, read)) ? null : "Media_NotWhatItSays";
    }

    // A name can lie: these kinds are known by their first bytes.
    private static bool Matches(string extension, ReadOnlySpan<byte> head) => extension switch
    {
        ".jpg" or ".jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]),
        ".gif" => head.StartsWith("GIF8"u8),
        ".webp" => head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8),
        ".avif" => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8),
        ".mp4" => head.Length >= 8 && head[4..8].SequenceEqual("ftyp"u8),
        ".webm" => head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]),
        ".pdf" => head.StartsWith("%PDF-"u8),
        ".zip" or ".docx" or ".xlsx" or ".pptx" or ".ofd" => head.StartsWith("PK"u8),
        ".doc" or ".xls" or ".ppt" or ".wps" or ".et" or ".dps" => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("PK"u8),
        ".rar" => head.StartsWith("Rar!"u8),
        ".7z" => head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]),
        _ => true,
    };
}
