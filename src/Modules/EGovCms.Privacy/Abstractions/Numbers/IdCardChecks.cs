using System.Globalization;

namespace EGovCms.Privacy.Abstractions;

/// <summary>What can be checked of an identity card's number, by GB 11643: region (6 digits), birthday (8), sequence (3) and a check character by ISO 7064 MOD 11-2.</summary>
public static class IdCardChecks
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character, a digit or <c>X</c>.</summary>
    /// <param name="number">The first 17 digits, or more than these.</param>
    public static char CheckCharacter(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>Whether someone who has a card can be born on that day.</summary>
    /// <param name="digits">The day as <c>yyyyMMdd</c>.</param>
    public static bool IsBirthday(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1890 and < 2100;
}
