using System.Buffers;
using System.Text;

namespace EGovCms.Queries.Versions;

/// <summary>The values of a row as bytes: of each its length and one, 0 for none, then the value.</summary>
internal static class RowPayload
{
    private const int MostLengthBytes = 5;

    public static void Write(ReadOnlySpan<string?> values, ArrayBufferWriter<byte> target)
    {
        foreach (var value in values)
        {
            var length = value is null ? 0 : Encoding.UTF8.GetByteCount(value);
            var span = target.GetSpan(MostLengthBytes + length);
            var used = WriteLength(value is null ? 0 : length + 1, span);
            if (value is not null)
                used += Encoding.UTF8.GetBytes(value, span[used..]);
            target.Advance(used);
        }
    }

    /// <summary>So many values; those that are not there are null.</summary>
    public static string?[] Read(ReadOnlySpan<byte> bytes, int count)
    {
        var values = new string?[count];
        for (var i = 0; i < count && bytes.Length > 0; i++)
        {
            var length = ReadLength(ref bytes);
            if (length == 0)
                continue;
            values[i] = Encoding.UTF8.GetString(bytes[..(length - 1)]);
            bytes = bytes[(length - 1)..];
        }

        return values;
    }

    private static int WriteLength(int length, Span<byte> target)
    {
        var used = 0;
        for (; length >= 0x80; length >>= 7)
            target[used++] = (byte)(length | 0x80);
        target[used++] = (byte)length;
        return used;
    }

    private static int ReadLength(ref ReadOnlySpan<byte> bytes)
    {
        var (length, shift, used) = (0, 0, 0);
        byte next;
        do
        {
            next = bytes[used++];
            length |= (next & 0x7f) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        bytes = bytes[used..];
        return length;
    }
}
