using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Protection.Work;

/// <summary>
/// The work of a browser: for each of eight pieces a number so that SHA-256 over <c>{id}:{piece}:{number}</c> begins with so many zero bits. Eight small pieces take much the same time for
/// everybody; one large would be done at once by some and keep others waiting.
/// </summary>
internal static class ProofOfWork
{
    public const int Pieces = 8;
    private const int LongestNumber = 12;
    private const int LongestId = 64;

    /// <summary>The bits for a rate: one more, which is double the work, with each doubling of the rate.</summary>
    public static int Bits(int perMinute, int above, int least, int most) =>
        Math.Clamp(least + BitOperations.Log2((uint)Math.Max(1, perMinute / Math.Max(1, above))), least, most);

    /// <summary>Whether the numbers, joined by points, are right. Eight hashes at most.</summary>
    public static bool IsDone(string id, int bits, ReadOnlySpan<char> numbers)
    {
        if (numbers.Length > Pieces * (LongestNumber + 1) || id.Length > LongestId)
            return false;
        var piece = 0;
        foreach (var range in numbers.Split('.'))
        {
            if (piece == Pieces || !IsRight(id, piece, numbers[range], bits))
                return false;
            piece++;
        }

        return piece == Pieces;
    }

    private static bool IsRight(string id, int piece, ReadOnlySpan<char> number, int bits)
    {
        if (number.Length is 0 or > LongestNumber || number.ContainsAnyExceptInRange('0', '9'))
            return false;
        Span<byte> text = stackalloc byte[LongestId + LongestNumber + 4];
        var length = Encoding.ASCII.GetBytes(id, text);
        text[length++] = (byte)':';
        text[length++] = (byte)('0' + piece);
        text[length++] = (byte)':';
        length += Encoding.ASCII.GetBytes(number, text[length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash)) >= bits;
    }
}
