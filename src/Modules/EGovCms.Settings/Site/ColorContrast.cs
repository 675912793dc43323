using System.Globalization;

namespace EGovCms.Settings.Site;

/// <summary>Contrast of a colour against white by WCAG 2.2: the main colour carries white letters, and is the colour of links.</summary>
internal static class ColorContrast
{
    /// <summary>What WCAG asks of text of ordinary size (1.4.3, level AA).</summary>
    public const double Required = 4.5;

    public static bool IsColor(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>1 (white) to 21 (black).</summary>
    public static double AgainstWhite(string color) => 1.05 / (Luminance(color) + 0.05);

    private static double Luminance(string color) => (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));

    private static double Channel(string color, int at)
    {
        var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
