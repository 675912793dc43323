using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Testing.Site;

/// <summary>The work that a guarded form asks of a browser, done by hand.</summary>
public static class BrowserWork
{
    private const int Pieces = 8;
    private const int MostDigits = 12;

    /// <summary>What the field <c>hc-work</c> has to carry.</summary>
    /// <param name="id">The form's <c>data-work</c>.</param>
    /// <param name="bits">Its <c>data-bits</c>, at most 24.</param>
    public static string Solve(string id, int bits) => string.Join('.', Enumerable.Range(0, Pieces).Select(piece => SolvePiece($"{id}:{piece}:", bits)));

    private static int SolvePiece(string start, int bits)
    {
        Span<byte> text = stackalloc byte[start.Length + MostDigits];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.ASCII.GetBytes(start, text);
        for (var number = 0; ; number++)
        {
            Utf8Formatter.TryFormat(number, text[length..], out var digits);
            SHA256.HashData(text[..(length + digits)], hash);
            if ((hash[0] << 16 | hash[1] << 8 | hash[2]) >> (24 - bits) == 0)
                return number;
        }
    }
}
