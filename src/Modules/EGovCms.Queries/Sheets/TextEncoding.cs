using System.Text;

namespace EGovCms.Queries.Sheets;

/// <summary>Tells how a text file is encoded: by its byte order mark; else UTF-16 when every other byte is zero; else UTF-8 when all of it is; else GB18030, of which GBK and GB2312 are parts.</summary>
internal static class TextEncoding
{
    private const int Sample = 4096;
    private const int Gb18030 = 54936;

    /// <summary>The encoding, and how long the mark before the text is. What cannot be decoded becomes U+FFFD.</summary>
    public static (Encoding Encoding, int Mark) Detect(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[1 << 20];
        stream.Position = 0;
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, Sample, throwOnEndOfStream: false));
        if (head.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]))
            return (new UTF8Encoding(false), 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]))
            return (new UnicodeEncoding(false, false), 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
            return (new UnicodeEncoding(true, false), 2);
        if (Wide(head) is { } isBigEndian)
            return (new UnicodeEncoding(isBigEndian, false), 0);
        stream.Position = 0;
        return IsUtf8(stream, buffer)
            ? (new UTF8Encoding(false), 0)
            : (CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd"))!, 0);
    }

    /// <summary>What people call it.</summary>
    public static string NameOf(Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return encoding switch { UTF8Encoding => "UTF-8", UnicodeEncoding => "UTF-16", _ => "GB18030" };
    }

    /// <summary>UTF-16 without a mark: separators, digits and line ends have a zero in one half.</summary>
    private static bool? Wide(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < Math.Min(head.Length, Sample); i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var enough = Math.Min(head.Length, Sample) / 2 / 10;
        // 一 and some other characters end in a zero themselves.
        if (odd > enough && odd > 3 * even)
            return false;
        return even > enough && even > 3 * odd ? true : null;
    }

    /// <summary>A file that was cut in the midst of its last character still is UTF-8.</summary>
    private static bool IsUtf8(Stream stream, byte[] buffer)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var characters = new char[buffer.Length + 8];
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
                decoder.GetChars(buffer, 0, read, characters, 0, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
