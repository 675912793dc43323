using System.Text;

namespace EGovCms.Privacy.Finding;

/// <summary>The part of an address that leads to a household: 12号3栋2单元501室, 三组8号, 12号附3号.</summary>
internal static class HouseNumbers
{
    // The longer ones first: 号楼 before 号.
    private static readonly string[] Units = ["号楼", "号院", "单元", "号", "栋", "幢", "座", "室", "楼", "层", "户", "组", "弄", "房"];

    /// <summary>Longest number of one part: 10086号 does not lead to a household, a longer run of digits even less.</summary>
    private const int LongestNumber = 5;

    private const int MostParts = 8;

    /// <summary>The parts that begin at a place: where each begins and which unit it has, empty for a bare number at the end; and where they end.</summary>
    public static (List<(int Start, string Unit)> Parts, int End) ChainAt(string text, int place)
    {
        var parts = new List<(int, string)>();
        var end = place;
        while (parts.Count < MostParts && PartAt(text, end) is { } part)
        {
            parts.Add((end, part.Unit));
            end = part.End;
        }

        // 3栋2单元501, 12号3-2-501: the room's number may stand alone.
        if (parts is [.., (_, "单元" or "栋" or "幢" or "号楼" or "号" or "座")] && BareEnd(text, end) is var bare and > 0)
        {
            parts.Add((end, ""));
            end = bare;
        }

        return (parts, end);
    }

    /// <summary>The address with each number of a household, house or group as 某.</summary>
    public static string Mask(string address)
    {
        var text = Characters.Halved(address);
        var masked = new StringBuilder(address.Length);
        for (var i = 0; i < text.Length;)
        {
            var (parts, end) = IsNumeral(text[i]) || text[i] == '附' ? ChainAt(text, i) : ([], i);
            foreach (var (start, unit) in parts)
                masked.Append(text[start] == '附' ? "附" : "").Append('某').Append(unit);
            if (parts.Count == 0)
                end = SkipNumber(text, i);
            if (parts.Count == 0)
                masked.Append(address, i, end - i);
            i = end;
        }

        return masked.ToString();
    }

    /// <summary>The place behind the run of digits or numerals at a place; the next place when there is none.</summary>
    public static int SkipNumber(string text, int place)
    {
        var end = place;
        while (end < text.Length && IsNumeral(text[end]))
            end++;
        return Math.Max(end, place + 1);
    }

    public static bool IsNumeral(char character) => char.IsAsciiLetterOrDigit(character) || Characters.IsHanNumeral(character);

    private static (int End, string Unit)? PartAt(string text, int place)
    {
        var start = place < text.Length && text[place] == '附' ? place + 1 : place;
        var end = NumberEnd(text, start);
        if (end == start)
            return null;
        foreach (var unit in Units)
        {
            if (text.AsSpan(end).StartsWith(unit))
                return (end + unit.Length, unit);
        }

        return null;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start;
        for (var groups = 0; groups < 3; groups++)
        {
            var first = end;
            while (end < text.Length && end - first < LongestNumber && IsNumeral(text[end]))
                end++;
            if (end + 1 >= text.Length || text[end] is not ('-' or '之') || !IsNumeral(text[end + 1]))
                break;
            end++;
        }

        return end;
    }

    private static int BareEnd(string text, int place)
    {
        var end = place;
        while (end < text.Length && end - place < 9 && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end > place)))
            end++;
        return end - place is >= 3 and < 9 && text[end - 1] != '-' ? end : 0;
    }
}
