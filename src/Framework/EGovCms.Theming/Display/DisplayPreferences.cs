using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Display;

/// <summary>
/// How a visitor wants pages shown: elder view 适老化, light or dark, letter size. Kept in one cookie, so that the server can
/// render it without script: <c>elder.dark.20</c>, parts in any order, unknown ones ignored.
/// </summary>
/// <param name="Elder">The elder view.</param>
/// <param name="Scheme"><c>auto</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="FontSize">Letters of the text in pixels, even, from <see cref="NormalSize"/> to <see cref="LargestSize"/>.</param>
public sealed record DisplayPreferences(bool Elder = false, string Scheme = "auto", int FontSize = DisplayPreferences.NormalSize)
{
    public const string CookieName = "display";

    public const int NormalSize = 16;

    /// <summary>The elder view's smallest letters, as its rules ask for.</summary>
    public const int ElderSize = 18;

    public const int LargestSize = 30;

    /// <summary>Between one size and the next.</summary>
    public const int Step = 2;

    private static readonly DisplayPreferences Default = new();

    /// <summary>What the request's cookie says.</summary>
    public static DisplayPreferences From(HttpContext? context) =>
        context?.Request.Cookies[CookieName] is { Length: > 0 and < 64 } cookie ? Parse(cookie) : Default;

    /// <summary>Reads the cookie's form.</summary>
    public static DisplayPreferences Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var display = Default;
        foreach (var part in value.Split('.'))
        {
            display = part switch
            {
                "elder" => display with { Elder = true },
                "light" or "dark" => display with { Scheme = part },
                _ when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => display with { FontSize = size },
                _ => display,
            };
        }

        return display.WithSize(display.FontSize);
    }

    /// <summary>The same with letters of the nearest size that there is.</summary>
    public DisplayPreferences WithSize(int pixels) =>
        this with { FontSize = Math.Clamp(pixels, Elder ? ElderSize : NormalSize, LargestSize) / Step * Step };

    /// <summary>The cookie's form; the same preferences always give the same text.</summary>
    public override string ToString() => string.Join('.', Parts());

    /// <summary>Keeps the preferences in the visitor's browser, for all sites of the installation.</summary>
    public void Save(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var options = new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = false,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };
        var value = ToString();
        if (value.Length == 0)
            context.Response.Cookies.Delete(CookieName, options);
        else
            context.Response.Cookies.Append(CookieName, value, options);
    }

    private IEnumerable<string> Parts()
    {
        if (Elder)
            yield return "elder";
        if (Scheme != "auto")
            yield return Scheme;
        if (FontSize != (Elder ? ElderSize : NormalSize))
            yield return FontSize.ToString(CultureInfo.InvariantCulture);
    }
}
