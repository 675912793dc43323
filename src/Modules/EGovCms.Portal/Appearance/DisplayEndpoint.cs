using System.Globalization;
using EGovCms.Theming.Display;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.Appearance;

/// <summary>Sets how the visitor wants pages shown and goes back to the page. Plain links: nothing but a preference changes.</summary>
internal static class DisplayEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("display", Set).AllowAnonymous();

    private static IResult Set(HttpContext http, string? elder, string? scheme, string? size, string? language, string? @return)
    {
        var display = DisplayPreferences.From(http);
        display = elder switch
        {
            "on" => (display with { Elder = true }).WithSize(DisplayPreferences.ElderSize + DisplayPreferences.Step),
            "off" => (display with { Elder = false }).WithSize(DisplayPreferences.NormalSize),
            _ => display,
        };
        if (scheme is "auto" or "light" or "dark")
            display = display with { Scheme = scheme };
        Resize(display, size).Save(http);
        LanguagePreference.Save(http, language);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(Links.Back(http, @return));
    }

    private static DisplayPreferences Resize(DisplayPreferences display, string? size) => size switch
    {
        "larger" => display.WithSize(display.FontSize + DisplayPreferences.Step),
        "smaller" => display.WithSize(display.FontSize - DisplayPreferences.Step),
        _ when int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) => display.WithSize(pixels),
        _ => display,
    };
}
