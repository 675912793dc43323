using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Media.Sizes;

/// <summary>What is asked of a picture. Only what this type can hold can be made.</summary>
internal sealed record PictureSize
{
    /// <summary>No side is larger.</summary>
    public const int LargestSide = 4096;

    /// <summary>More than any picture: the side that was not asked for.</summary>
    public const int Unbounded = 10_000_000;

    /// <summary>The token's name in the query.</summary>
    public const string Token = "token";

    private static readonly string[] Names = ["width", "height", "rmode", "quality", "format", "bgcolor", "rxy", Token];

    public int? Width { get; init; }

    public int? Height { get; init; }

    public SizeMode Mode { get; init; }

    public int? Quality { get; init; }

    /// <summary><c>jpg</c>, <c>png</c>, <c>webp</c> or <c>gif</c>; null for the picture's own.</summary>
    public string? Format { get; init; }

    /// <summary>Six hexadecimal digits in lower case.</summary>
    public string? Background { get; init; }

    /// <summary>What a cut keeps in its middle; null for the picture's own middle, and where nothing is cut.</summary>
    public PictureAnchor? Anchor { get; init; }

    /// <summary>Whether it needs no token: sides and nothing that multiplies what can be asked for.</summary>
    public bool IsPlain => Quality is null && Format is null && Background is null && Anchor is null;

    /// <summary>Whether the query asks for a size at all.</summary>
    public static bool IsAsked(IQueryCollection query) => Array.Exists(Names, query.ContainsKey);

    /// <summary>The size, or null when a value is none or there is nothing to do.</summary>
    public static PictureSize? Read(Func<string, string?> value)
    {
        if (!TryNumber(value("width"), LargestSide, out var width) || !TryNumber(value("height"), LargestSide, out var height)
            || !TryNumber(value("quality"), 100, out var quality) || !TryMode(value("rmode"), out var mode)
            || !TryFormat(value("format"), out var format) || !TryColour(value("bgcolor"), out var background)
            || !PictureAnchor.TryRead(value("rxy"), out var anchor))
            return null;
        var size = new PictureSize
        {
            Width = width,
            Height = height,
            Mode = mode,
            Quality = quality,
            Format = format,
            Background = background,
            Anchor = mode is SizeMode.Crop && width is not null && height is not null ? anchor : null,
        };
        return width is null && height is null && size.IsPlain ? null : size;
    }

    /// <summary>As a query, always in the same order: what is signed, and the name under which it is kept.</summary>
    public override string ToString()
    {
        var query = new StringBuilder();
        Add("width", Width?.ToString(CultureInfo.InvariantCulture));
        Add("height", Height?.ToString(CultureInfo.InvariantCulture));
        Add("rmode", Mode is SizeMode.Max ? null : Mode.ToString().ToLowerInvariant());
        Add("quality", Quality?.ToString(CultureInfo.InvariantCulture));
        Add("format", Format);
        Add("bgcolor", Background);
        Add("rxy", Anchor?.ToString());
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Append(query.Length > 0 ? "&" : "").Append(name).Append('=').Append(value);
        }
    }

    private static bool TryNumber(string? text, int most, out int? number)
    {
        number = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read < 1 || read > most)
            return false;
        number = read;
        return true;
    }

    private static bool TryMode(string? text, out SizeMode mode)
    {
        mode = SizeMode.Max;
        return string.IsNullOrEmpty(text) || (char.IsAsciiLetter(text[0]) && Enum.TryParse(text, ignoreCase: true, out mode));
    }

    private static bool TryFormat(string? text, out string? format)
    {
        format = text?.ToLowerInvariant() switch { null or "" => null, "jpeg" => "jpg", var other => other };
        return format is null or "jpg" or "png" or "webp" or "gif";
    }

    private static bool TryColour(string? text, out string? colour)
    {
        colour = string.IsNullOrEmpty(text) ? null : text.TrimStart('#').ToLowerInvariant();
        return colour is null || (colour.Length == 6 && colour.All(char.IsAsciiHexDigit));
    }
}
