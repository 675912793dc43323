using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Caching;

/// <summary>A page in one form, ready to be sent.</summary>
internal sealed class EncodedPage(byte[] bytes, string contentEncoding, string etag)
{
    // Higher levels take several times as long for some per cent; this is paid by the visitor who asks first.
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 20;

    public byte[] Bytes { get; } = bytes;

    /// <summary>Empty for the identity.</summary>
    public StringValues ContentEncoding { get; } = contentEncoding.Length == 0 ? default : new(contentEncoding);

    /// <summary>Strong, so another one for each form.</summary>
    public StringValues ETag { get; } = new(etag);

    public static EncodedPage Create(PageEncoding encoding, byte[] identity, string hash) => encoding switch
    {
        PageEncoding.Brotli => new(Brotli(identity), "br", $"\"{hash}-br\""),
        PageEncoding.Gzip => new(Gzip(identity), "gzip", $"\"{hash}-gz\""),
        _ => new(identity, "", $"\"{hash}\""),
    };

    private static byte[] Brotli(byte[] identity)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(identity.Length)];
        BrotliEncoder.TryCompress(identity, buffer, out var length, BrotliQuality, BrotliWindow);
        return buffer[..length];
    }

    private static byte[] Gzip(byte[] identity)
    {
        using var output = new MemoryStream(identity.Length / 3);
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(identity);
        return output.ToArray();
    }
}
