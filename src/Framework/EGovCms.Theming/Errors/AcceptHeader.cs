using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Errors;

/// <summary>Tells programs from people.</summary>
internal static class AcceptHeader
{
    /// <summary>JSON is accepted, and HTML is not or less gladly.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        double json = 0, html = 0;
        foreach (var type in request.GetTypedHeaders().Accept)
        {
            var quality = type.Quality ?? 1;
            if (type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, quality);
            else if (type.SubType.Equals("html", StringComparison.OrdinalIgnoreCase))
                html = Math.Max(html, quality);
        }

        return json > html;
    }
}
