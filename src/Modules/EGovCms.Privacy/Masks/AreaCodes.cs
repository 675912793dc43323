namespace EGovCms.Privacy.Masks;

/// <summary>China's area codes: 010 and 02x have three digits, all others four.</summary>
internal static class AreaCodes
{
    public static int LengthOf(string digits) => digits.StartsWith("01", StringComparison.Ordinal) || digits.StartsWith("02", StringComparison.Ordinal) ? 3 : 4;

    /// <summary>Whether the digits are an area code and a number behind it.</summary>
    public static bool IsLandLine(string digits)
    {
        if (digits.Length < 10 || digits[0] != '0' || digits[1] == '0' || (digits[1] == '1' && digits[2] != '0'))
            return false;
        var local = digits.AsSpan(LengthOf(digits));
        return local.Length is 7 or 8 && local[0] is >= '2' and <= '8';
    }
}
