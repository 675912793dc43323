using System.Text;

namespace EGovCms.Queries.Print;

/// <summary>
/// How a code is written: 23 characters of Crockford's alphabet, which has no letter that is taken for a digit, and a check character by ISO 7064 MOD 33,32, which tells a wrong character and two that
/// were swapped from a code that nobody made.
/// </summary>
internal static class PaperCode
{
    /// <summary>What a code carries, in bits.</summary>
    public const int Bits = Characters * BitsOfACharacter;

    /// <summary>With the check character.</summary>
    public const int Length = Characters + 1;

    private const int Characters = 23;
    private const int BitsOfACharacter = 5;
    private const int Group = 4;
    private const int Modulus = 32;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>In groups, as it is printed: <c>7K3M-…</c>.</summary>
    public static string Write(UInt128 content)
    {
        var plain = new StringBuilder(Length);
        for (var shift = Bits - BitsOfACharacter; shift >= 0; shift -= BitsOfACharacter)
            plain.Append(Alphabet[(int)((content >> shift) & (Modulus - 1))]);
        plain.Append(Alphabet[Check(plain.ToString())]);
        for (var at = Length - Group; at > 0; at -= Group)
            plain.Insert(at, '-');
        return plain.ToString();
    }

    /// <summary>What was typed, however: small letters, spaces, O for 0. False when it cannot be a code.</summary>
    public static bool TryRead(string? typed, out UInt128 content)
    {
        content = 0;
        var plain = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
        if (plain.Length != Length || plain.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)) || Alphabet[Check(plain[..^1])] != plain[^1])
            return false;
        foreach (var letter in plain[..^1])
            content = (content << BitsOfACharacter) | (uint)Alphabet.IndexOf(letter, StringComparison.Ordinal);
        return true;
    }

    private static int Check(string plain)
    {
        var product = Modulus;
        foreach (var letter in plain)
        {
            var sum = (product + Alphabet.IndexOf(letter, StringComparison.Ordinal)) % Modulus;
            product = 2 * (sum == 0 ? Modulus : sum) % (Modulus + 1);
        }

        return (Modulus + 1 - product) % Modulus;
    }
}
