using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Letters;

/// <summary>Phone numbers as letters know them.</summary>
internal static class LetterPhone
{
    private const string Purpose = "letter-phone";
    private const string China = "86";
    private const int MobileLength = 11;

    /// <summary>Digits alone, full-width ones made half-width, without the country's prefix.</summary>
    public static string Normalize(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)));
        return digits.Length == MobileLength + China.Length && digits.StartsWith(China, StringComparison.Ordinal) ? digits[China.Length..] : digits;
    }

    public static string Hash(IPersonalVault vault, string phone) => vault.Hash(Purpose, Normalize(phone));
}
