using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal;

/// <summary>Addresses inside the tenant.</summary>
internal static class Links
{
    /// <summary><c>~/x</c> → with the tenant's prefix; anything else as it is.</summary>
    public static string Resolve(HttpContext http, string url) =>
        url.StartsWith("~/", StringComparison.Ordinal) ? http.Request.PathBase.ToUriComponent() + url[1..] : url;

    /// <summary>The same, whole: with scheme and host where it is this site's.</summary>
    public static string Absolute(HttpContext http, string url)
    {
        var resolved = Resolve(http, url);
        return resolved.StartsWith('/') ? $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{resolved}" : resolved;
    }

    /// <summary>The path of this tenant that a form or link asks to go back to; its home page for anything else.</summary>
    public static string Back(HttpContext http, string? path)
    {
        var home = http.Request.PathBase.ToUriComponent() + "/";
        if (string.IsNullOrEmpty(path) || path.Length > 2000 || path[0] != '/' || path.Any(char.IsControl))
            return home;
        // "//host" and "/\host" lead away from the site.
        if (path.Length > 1 && path[1] is '/' or '\\')
            return home;
        return Uri.TryCreate("http://site" + path, UriKind.Absolute, out var url) && url.Host == "site"
            ? http.Request.PathBase.ToUriComponent() + url.PathAndQuery
            : home;
    }
}
