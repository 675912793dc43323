using System.Globalization;

namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Numbers of identity cards, by GB 11643: region, birthday, sequence and a check character by ISO 7064 MOD 11-2; before 1999 fifteen digits without one.</summary>
internal static class IdCardNumbers
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(ReadOnlySpan<char> number) => number.Length switch
    {
        18 => IsBirthday(number[6..14]) && CheckCharacter(number) == char.ToUpperInvariant(number[17]),
        15 => IsBirthday($"19{number[6..12]}") && number[0] is >= '1' and <= '6' or '9',
        _ => false,
    };

    /// <summary>It could be one with a slip of the pen.</summary>
    public static bool IsAlmostValid(ReadOnlySpan<char> number) => number.Length is 15 or 17 or 18 or 19;

    private static char CheckCharacter(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static bool IsBirthday(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1890 and < 2100;
}
