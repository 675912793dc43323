using System.Globalization;

namespace EGovCms.Queries.Cells;

/// <summary>Numbers of identity cards by GB 11643; those of fifteen digits, from before 1999, become eighteen.</summary>
internal static class IdCardNumber
{
    private const int Length = 18;
    private const int OldLength = 15;
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static CellFault Read(string dense, out string number)
    {
        number = dense.ToUpperInvariant();
        if (number.Length == OldLength && number.All(char.IsAsciiDigit))
        {
            var body = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
            number = body + CheckCharacter(body);
        }

        if (number.Length != Length || !number.AsSpan(0, Length - 1).ContainsOnlyDigits() || !(char.IsAsciiDigit(number[^1]) || number[^1] == 'X') || !IsBirthday(number.AsSpan(6, 8)))
            return CellFault.NoIdCard;
        return CheckCharacter(number) == number[^1] ? CellFault.None : CellFault.IdCardCheck;
    }

    private static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (number[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static bool IsBirthday(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1890 and < 2100;

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
