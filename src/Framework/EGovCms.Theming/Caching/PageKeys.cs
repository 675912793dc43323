using EGovCms.Data.Settings;
using EGovCms.Theming.Display;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Caching;

/// <summary>Decides whether a request asks for a page that may be kept, and for which.</summary>
internal sealed class PageKeys(IEnumerable<PageVariation> variations, ISettingsMemory settings)
{
    private const int LongestPath = 512;
    private const int LongestQuery = 200;
    private const int LongestCookie = 64;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _queryKeys =
        variations.Where(v => v.Kind == PageVariationKind.Query).Select(v => v.Name).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PageVariation[] _cookies =
        [.. variations.Where(v => v.Kind == PageVariationKind.Cookie).DistinctBy(v => v.Name).OrderBy(v => v.Name, StringComparer.Ordinal)];

    /// <summary>Whether pages differ by the cookie as a matter of course.</summary>
    public bool IsKeyCookie(string name) => name == LanguagePreference.CookieName || Array.Exists(_cookies, cookie => cookie.Name == name);

    /// <summary>False when the request is not for a page that may be kept, whatever it would be answered.</summary>
    public bool TryGet(HttpRequest request, out PageKey key)
    {
        key = default;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return false;
        var headers = request.Headers;
        var (path, query) = (request.Path.Value ?? "", request.QueryString.Value ?? "");
        if (headers.Authorization.Count > 0 || headers.ContainsKey("HX-Request") || path.Length > LongestPath || !IsKnown(query))
            return false;
        // What languages there are decides what a request means: until it is known, nothing is kept.
        if (settings.Find<SiteSettings>() is not { } site)
            return false;
        var cookies = "";
        if (headers.Cookie.Count > 0 && !TryReadCookies(request.Cookies, out cookies))
            return false;
        if (LanguageChoice.Of(request, site) is var language && language != site.Culture)
            cookies = $"{cookies}{LanguagePreference.CookieName}={language};";
        key = new PageKey(path, query, request.Scheme, request.Host.Value ?? "", cookies, request.PathBase.Value ?? "");
        return true;
    }

    /// <summary>A query with another key is not kept: it could be any, and each would take the place of a page.</summary>
    private bool IsKnown(string query)
    {
        if (query.Length < 2)
            return true;
        if (query.Length > LongestQuery)
            return false;
        foreach (var part in query.AsSpan(1).Split('&'))
        {
            var pair = query.AsSpan(1)[part];
            var end = pair.IndexOf('=');
            if (!_queryKeys.Contains(end < 0 ? pair : pair[..end]))
                return false;
        }

        return true;
    }

    private bool TryReadCookies(IRequestCookieCollection cookies, out string values)
    {
        values = "";
        foreach (var variation in _cookies)
        {
            if (cookies[variation.Name] is not { Length: > 0 } value)
                continue;
            if (value.Length > LongestCookie || (variation.Normalize is { } normalize ? normalize(value) : value) is not { } normal)
                return false;
            if (normal.Length > 0)
                values = $"{values}{variation.Name}={normal};";
        }

        return true;
    }
}
