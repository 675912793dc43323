using System.Globalization;
using System.Text.RegularExpressions;

namespace EGovCms.Queries.Cells;

/// <summary>Days and months as files have them: 2026-01-02, 2026/1/2, 2026.1.2, 20260102, 2026年1月2日, 二〇二六年一月二日, or a workbook's serial number.</summary>
internal static partial class DayReader
{
    private const string Digits = "〇一二三四五六七八九";
    private const double FirstSerial = 61;
    private const double LastSerial = 73_050;

    public static bool TryReadDay(SheetCell cell, string plain, out DateOnly day) =>
        TryReadTime(cell, plain, out day) || (Day().Match(Arabic(plain)) is { Success: true } match && TryMake(match, Number(match, "d"), out day));

    /// <summary>The first of the month.</summary>
    public static bool TryReadMonth(SheetCell cell, string plain, out DateOnly month)
    {
        if (TryReadTime(cell, plain, out month))
        {
            month = new DateOnly(month.Year, month.Month, 1);
            return true;
        }

        var arabic = Arabic(plain);
        var match = Month().Match(arabic) is { Success: true } bare ? bare : Day().Match(arabic);
        return match.Success && TryMake(match, 1, out month);
    }

    /// <summary>A time that the file holds as such; or as a serial number, counted by Excel from 1900, of which it says nothing but the number.</summary>
    private static bool TryReadTime(SheetCell cell, string plain, out DateOnly day)
    {
        day = default;
        if (cell.Time is { } time)
            day = DateOnly.FromDateTime(time);
        else if (cell.Number is >= FirstSerial and <= LastSerial)
            day = DateOnly.FromDateTime(DateTime.FromOADate(cell.Number.Value));
        else if (Serial().IsMatch(plain))
            day = DateOnly.FromDateTime(DateTime.FromOADate(int.Parse(plain, CultureInfo.InvariantCulture)));
        else
            return false;
        return true;
    }

    private static bool TryMake(Match match, int day, out DateOnly date)
    {
        var (year, month) = (Number(match, "y"), Number(match, "m"));
        date = default;
        if (year is < 1890 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Chinese digits in Arabic ones, 十 as it is read: 十二月 is 12, 二十日 is 20, 二十一日 is 21.</summary>
    private static string Arabic(string text)
    {
        if (text.AsSpan().IndexOfAny(Digits + "零○十") < 0)
            return text;
        var digits = string.Concat(text.Select(character => Digits.IndexOf(character) is var digit and >= 0 ? (char)('0' + digit) : character is '零' or '○' ? '0' : character));
        digits = Tens().Replace(digits, "$1$2");
        digits = TensAlone().Replace(digits, "${1}0");
        return Teens().Replace(digits, "1$1").Replace("十", "10", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A(?<y>\d{4})(?:(?<m>\d{2})(?<d>\d{2})|[-/.年 ] ?(?<m>\d{1,2})[-/.月 ] ?(?<d>\d{1,2})日?)(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"\A(?<y>\d{4})(?:(?<m>\d{2})|[-/.年 ] ?(?<m>\d{1,2})月?)\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"\A[2-6]\d{4}\z")]
    private static partial Regex Serial();

    [GeneratedRegex(@"(\d)十(\d)")]
    private static partial Regex Tens();

    [GeneratedRegex(@"(\d)十")]
    private static partial Regex TensAlone();

    [GeneratedRegex(@"十(\d)")]
    private static partial Regex Teens();
}
