using System.Globalization;

namespace EGovCms.Media.Sizes;

/// <summary>The point of a picture that a cut keeps in its middle as far as it can: parts of the width from the left and of the height from the top.</summary>
internal readonly record struct PictureAnchor(double X, double Y)
{
    private const int Digits = 3;

    /// <summary>Reads <c>0.25,0.7</c>; false when it is no point of a picture.</summary>
    public static bool TryRead(string? text, out PictureAnchor? anchor)
    {
        anchor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (text.Split(',') is not [var x, var y] || !TryPart(x, out var across) || !TryPart(y, out var down))
            return false;
        anchor = new PictureAnchor(across, down);
        return true;
    }

    /// <summary>Where a cut of that length begins along a side.</summary>
    public static int Start(int side, int length, double part) => Math.Clamp((int)Math.Round((side * part) - (length / 2.0)), 0, side - length);

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X:0.###},{Y:0.###}");

    // Rounded, so that there are not as many addresses of a picture as there are numbers.
    private static bool TryPart(string text, out double part)
    {
        var isPart = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out part) && part is >= 0 and <= 1;
        part = Math.Round(part, Digits);
        return isPart;
    }
}
