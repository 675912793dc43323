using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace EGovCms.Queries.Print;

/// <summary>
/// Mends what a document says its glyphs mean. In Chinese fonts a radical and the character that is written alike share a glyph (⼈ and 人, ⻚ and 页), and Skia names the radical: whoever copied or searched the text would
/// not find the word. The streams that map glyphs to characters are written anew, and the table of the document's objects with them.
/// </summary>
internal static partial class PdfTextMaps
{
    /// <param name="document">As Skia wrote it.</param>
    /// <param name="meant">By the character that a glyph is said to mean, the one that was written.</param>
    public static byte[] Mend(byte[] document, IReadOnlyDictionary<int, int> meant)
    {
        var starts = Starts(document);
        using var written = new MemoryStream(document.Length);
        written.Write(document, 0, (int)starts.Values.Min());
        var places = new SortedDictionary<int, long>();
        var ends = starts.Values.Append(TableOf(document)).Order().ToList();
        foreach (var (number, start) in starts.OrderBy(pair => pair.Value))
        {
            places[number] = written.Position;
            var end = ends[ends.IndexOf(start) + 1];
            written.Write(MendObject(document.AsSpan((int)start, (int)(end - start)), meant));
        }

        WriteTable(written, places, Trailer(document));
        return written.ToArray();
    }

    private static ReadOnlySpan<byte> MendObject(ReadOnlySpan<byte> whole, IReadOnlyDictionary<int, int> meant)
    {
        var begin = whole.IndexOf("stream\n"u8);
        if (begin < 0 || whole[..begin].IndexOf("/FlateDecode"u8) < 0)
            return whole;
        var head = Encoding.Latin1.GetString(whole[..begin]);
        begin += "stream\n"u8.Length;
        var length = int.Parse(Length().Match(head).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var map = Encoding.Latin1.GetString(Unpack(whole.Slice(begin, length)));
        if (!map.Contains("begincmap", StringComparison.Ordinal))
            return whole;
        // A line of one glyph, and a line of several that follow each other; the latter's characters may no longer do so.
        var mended = One().Replace(map, line => $"{line.Groups[1].Value} {Code(Meant(Number(line.Groups[2]), meant))}");
        mended = Several().Replace(mended, line => Range(line, meant));
        if (mended == map)
            return whole;
        var packed = Pack(Encoding.Latin1.GetBytes(mended));
        return (byte[])
        [
            .. Encoding.Latin1.GetBytes(Length().Replace(head, string.Create(CultureInfo.InvariantCulture, $"/Length {packed.Length}"))), .. "stream\n"u8, .. packed, .. whole[(begin + length)..],
        ];
    }

    private static string Range(Match line, IReadOnlyDictionary<int, int> meant)
    {
        var (first, last, target) = (Number(line.Groups[1]), Number(line.Groups[2]), Number(line.Groups[3]));
        var letters = Enumerable.Range(target, last - first + 1).ToList();
        return !letters.Exists(meant.ContainsKey)
            ? line.Value
            : $"<{line.Groups[1].Value}> <{line.Groups[2].Value}> [{string.Join(' ', letters.Select(letter => Code(Meant(letter, meant))))}]";
    }

    private static int Meant(int letter, IReadOnlyDictionary<int, int> meant) => meant.GetValueOrDefault(letter, letter);

    private static int Number(Group code) => int.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Code(int letter) => string.Create(CultureInfo.InvariantCulture, $"<{letter:X4}>");

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var unpacking = new ZLibStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(plain);
        return packed.ToArray();
    }

    /// <summary>Where each object begins, by its number.</summary>
    private static Dictionary<int, long> Starts(byte[] document)
    {
        var table = Encoding.Latin1.GetString(document.AsSpan((int)TableOf(document)));
        return Entry().Matches(table).Select((entry, number) => (Number: number, Entry: entry))
            .Where(each => each.Entry.Groups[2].ValueSpan is "n").ToDictionary(each => each.Number, each => long.Parse(each.Entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static long TableOf(byte[] document) => long.Parse(
        Table().Match(Encoding.Latin1.GetString(document.AsSpan(Math.Max(0, document.Length - 64)))).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string Trailer(byte[] document)
    {
        var tail = Encoding.Latin1.GetString(document.AsSpan((int)TableOf(document)));
        return tail[tail.IndexOf("trailer", StringComparison.Ordinal)..tail.LastIndexOf("startxref", StringComparison.Ordinal)];
    }

    private static void WriteTable(MemoryStream written, SortedDictionary<int, long> places, string trailer)
    {
        var table = written.Position;
        var count = places.Keys.Max() + 1;
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"xref\n0 {count}\n0000000000 65535 f \n");
        for (var number = 1; number < count; number++)
            words.Append(places.TryGetValue(number, out var place) ? string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n") : "0000000000 00000 f \n");
        words.Append(CultureInfo.InvariantCulture, $"{trailer}startxref\n{table}\n%%EOF\n");
        written.Write(Encoding.Latin1.GetBytes(words.ToString()));
    }

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<=\n)(<[0-9A-Fa-f]{2,4}>) <([0-9A-Fa-f]{4})>(?=\n)")]
    private static partial Regex One();

    [GeneratedRegex(@"(?<=\n)<([0-9A-Fa-f]{2,4})> <([0-9A-Fa-f]{2,4})> <([0-9A-Fa-f]{4})>(?=\n)")]
    private static partial Regex Several();

    [GeneratedRegex(@"(\d{10}) \d{5} ([nf])")]
    private static partial Regex Entry();

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF")]
    private static partial Regex Table();
}
