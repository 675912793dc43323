using System.Globalization;
using System.Security.Cryptography;

namespace EGovCms.Mailbox.Letters;

/// <summary>
/// Query codes: nine random digits and a check digit by ISO/IEC 7064, MOD 11,10 (GB/T 17710-2008), which finds every wrong digit and every two neighbours that
/// were exchanged but a few. Random, so that one code does not lead to the next.
/// </summary>
internal static class LetterNumber
{
    public const int Length = 10;

    private const int Modulus = 10;

    public static string Create()
    {
        // The first digit is no zero: people leave those out.
        var body = RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000).ToString(CultureInfo.InvariantCulture);
        return body + CheckDigit(body);
    }

    /// <summary>The code as it is stored, whatever spaces, hyphens and full-width digits it was typed with; null when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)));
        var rest = (typed ?? "").Any(letter => !char.IsDigit(letter) && !char.IsWhiteSpace(letter) && letter is not ('-' or '－' or '—'));
        return !rest && digits.Length == Length && CheckDigit(digits[..^1]) == digits[^1] ? digits : null;
    }

    /// <summary>As people read it: 1234 567 890.</summary>
    public static string Show(string number) => number.Length == Length ? $"{number[..4]} {number[4..7]} {number[7..]}" : number;

    private static char CheckDigit(string body)
    {
        var product = Modulus;
        foreach (var digit in body)
        {
            var sum = (product + (digit - '0')) % Modulus;
            product = (sum == 0 ? Modulus : sum) * 2 % (Modulus + 1);
        }

        return (char)('0' + ((Modulus + 1 - product) % Modulus));
    }
}
