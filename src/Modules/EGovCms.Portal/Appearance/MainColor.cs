using System.Globalization;

namespace EGovCms.Portal.Appearance;

/// <summary>
/// A site's main colour, kept readable whatever the webmaster chose: dark enough for white letters on it and for itself
/// as letters on white; with a light sister for the dark scheme.
/// </summary>
/// <param name="Light">On light pages, <c>#rrggbb</c>.</param>
/// <param name="Dark">On dark pages, <c>#rrggbb</c>.</param>
internal sealed record MainColor(string Light, string Dark)
{
    /// <summary>WCAG asks for 4.5; tints behind the letters take the rest.</summary>
    private const double MinContrast = 6;

    private static readonly Rgb White = new(1, 1, 1);
    private static readonly Rgb DarkPage = new(0x1f / 255d, 0x26 / 255d, 0x2a / 255d);

    public static MainColor? TryCreate(string? hex)
    {
        if (!TryParse(hex, out var color))
            return null;
        return new(Shade(color, new(0, 0, 0), White).ToString(), Shade(color, White, DarkPage).ToString());
    }

    /// <summary>Contrast between two colours, 1 to 21, by WCAG 2.</summary>
    public static double Contrast(string one, string other) =>
        TryParse(one, out var a) && TryParse(other, out var b) ? Contrast(a, b) : 1;

    /// <summary>The colour nearest to the one chosen that stands out against the ground.</summary>
    private static Rgb Shade(Rgb color, Rgb towards, Rgb ground)
    {
        for (var step = 0; step <= 100; step++)
        {
            var shade = color.Mix(towards, step / 100d);
            if (Contrast(shade, ground) >= MinContrast)
                return shade;
        }

        return towards;
    }

    private static double Contrast(Rgb a, Rgb b)
    {
        var (one, other) = (a.Luminance + 0.05, b.Luminance + 0.05);
        return Math.Max(one, other) / Math.Min(one, other);
    }

    private static bool TryParse(string? hex, out Rgb color)
    {
        color = default;
        var digits = hex.AsSpan().TrimStart('#');
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        color = new((value >> 16) / 255d, ((value >> 8) & 0xff) / 255d, (value & 0xff) / 255d);
        return true;
    }

    private readonly record struct Rgb(double R, double G, double B)
    {
        public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

        public Rgb Mix(Rgb other, double share) => new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

        private static int Byte(double channel) => (int)Math.Round(channel * 255);

        private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }
}
