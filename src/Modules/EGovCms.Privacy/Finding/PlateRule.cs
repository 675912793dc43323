using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding;

/// <summary>Number plates: 贵B12345, 贵B·12345, and those of six characters of new-energy cars.</summary>
internal sealed class PlateRule : IPersonalDataRule
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Kinds = "学警港澳挂";
    private const int Shortest = 5;
    private const int LeastDigits = 2;

    public void Find(ScannedText text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (Provinces.Contains(text.Text[i]) && char.IsAsciiLetter(text.At(i + 1)) && EndOf(text, i + 2) is var end and > 0)
            {
                text.Add(i, end - i, PersonalDataKind.LicencePlate, PersonalMask.LicencePlate);
                i = end - 1;
            }
        }
    }

    private static int EndOf(ScannedText text, int place)
    {
        if (text.At(place) is '·' or '•' or '.' or '-' or ' ')
            place++;
        var end = place;
        while (end - place <= Shortest + 1 && char.IsAsciiLetterOrDigit(text.At(end)))
            end++;
        if (end - place == Shortest - 1 && Kinds.Contains(text.At(end)))
            end++;
        var digits = 0;
        for (var i = place; i < end; i++)
            digits += char.IsAsciiDigit(text.At(i)) ? 1 : 0;
        return end - place is Shortest or Shortest + 1 && digits >= LeastDigits ? end : 0;
    }
}
