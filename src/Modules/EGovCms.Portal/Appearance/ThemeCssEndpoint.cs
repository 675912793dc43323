using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.Appearance;

/// <summary>
/// The one rule of style that differs between sites, as a file of its own: the content security policy allows no style in
/// pages, and cached pages hold no nonce. The colour stands in the address, so the answer never changes.
/// </summary>
internal static class ThemeCssEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("theme.css", Show).AllowAnonymous();

    private static IResult Show(HttpContext http)
    {
        if (MainColor.TryCreate(http.Request.Query["c"]) is not { } color)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text($"@layer tokens{{:root{{--main:{color.Light};--main-dark:{color.Dark}}}}}\n", "text/css");
    }
}
