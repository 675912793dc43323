namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Numbers of bank cards, by Luhn's check digit.</summary>
internal static class BankCardNumbers
{
    public static bool IsValid(ReadOnlySpan<char> number) =>
        number.Length is >= 16 and <= 19 && number[0] is >= '3' and <= '6' or '9' && number.ContainsAnyExcept(number[0]) && Sum(number) % 10 == 0;

    private static int Sum(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            var counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return sum;
    }
}
