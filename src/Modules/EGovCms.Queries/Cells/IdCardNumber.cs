using EGovCms.Privacy.Abstractions;

namespace EGovCms.Queries.Cells;

/// <summary>Numbers of identity cards by GB 11643; those of fifteen digits, from before 1999, become eighteen.</summary>
internal static class IdCardNumber
{
    private const int Length = 18;
    private const int OldLength = 15;

    public static CellFault Read(string dense, out string number)
    {
        number = dense.ToUpperInvariant();
        if (number.Length == OldLength && number.All(char.IsAsciiDigit))
        {
            var body = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
            number = body + IdCardChecks.CheckCharacter(body);
        }

        if (number.Length != Length || !number.AsSpan(0, Length - 1).ContainsOnlyDigits() || !(char.IsAsciiDigit(number[^1]) || number[^1] == 'X') || !IdCardChecks.IsBirthday(number.AsSpan(6, 8)))
            return CellFault.NoIdCard;
        return IdCardChecks.CheckCharacter(number) == number[^1] ? CellFault.None : CellFault.IdCardCheck;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
