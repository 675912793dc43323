using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Numbers of identity cards, by GB 11643: region, birthday, sequence and a check character by ISO 7064 MOD 11-2; before 1999 fifteen digits without one.</summary>
internal static class IdCardNumbers
{
    public static bool IsValid(ReadOnlySpan<char> number) => number.Length switch
    {
        18 => IdCardChecks.IsBirthday(number[6..14]) && IdCardChecks.CheckCharacter(number) == char.ToUpperInvariant(number[17]),
        15 => IdCardChecks.IsBirthday($"19{number[6..12]}") && number[0] is >= '1' and <= '6' or '9',
        _ => false,
    };

    /// <summary>It could be one with a slip of the pen.</summary>
    public static bool IsAlmostValid(ReadOnlySpan<char> number) => number.Length is 15 or 17 or 18 or 19;
}
