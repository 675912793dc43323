using EGovCms.Data.Settings;
using EGovCms.Theming.Display;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Languages;

/// <summary>
/// The language of the words around content, where the address names none: <c>?culture=</c>, then the visitor's own choice
/// (<see cref="LanguagePreference"/>), then what the browser asks for among the site's languages, then the site's default.
/// </summary>
internal static class LanguageChoice
{
    public static string Of(HttpRequest request, SiteSettings site) => Explicit(request, site) ?? Accepted(request, site) ?? site.Culture;

    private static string? Explicit(HttpRequest request, SiteSettings site)
    {
        if (request.QueryString.HasValue
            && (Known(request.Query["ui-culture"], site) ?? Known(request.Query["culture"], site)) is { } asked)
            return asked;
        return request.Headers.Cookie.Count > 0
            && request.Cookies[LanguagePreference.CookieName] is { Length: > 0 } value
            && CookieRequestCultureProvider.ParseCookieValue(value) is { } chosen
                ? chosen.UICultures.Concat(chosen.Cultures).Select(culture => Known(culture.Value, site)).FirstOrDefault(culture => culture is not null)
                : null;
    }

    /// <summary>The languages of the site, and those that the product speaks: an administrator may work in either.</summary>
    private static string? Known(string? name, SiteSettings site) =>
        string.IsNullOrEmpty(name)
            ? null
            : LanguagePreference.Supported.Concat(site.IsMultilingual ? site.Languages : []).FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one of the site's languages that the browser wants most; null when it wants none, or there is nothing to choose.</summary>
    private static string? Accepted(HttpRequest request, SiteSettings site)
    {
        if (!site.IsMultilingual || request.Headers.AcceptLanguage is not { Count: > 0 } header)
            return null;
        var (best, weight) = ((string?)null, 0.0);
        foreach (var wanted in Wanted(header))
        {
            if (wanted.Quality.GetValueOrDefault(1) > weight && Match(wanted.Value, site) is { } language)
                (best, weight) = (language, wanted.Quality.GetValueOrDefault(1));
        }

        return best;
    }

    private static IList<Microsoft.Net.Http.Headers.StringWithQualityHeaderValue> Wanted(StringValues header) =>
        Microsoft.Net.Http.Headers.StringWithQualityHeaderValue.TryParseList(header, out var list) ? list : [];

    /// <summary><c>en-US</c> is content with <c>en</c>, and <c>zh</c> with <c>zh-CN</c>.</summary>
    private static string? Match(StringSegment wanted, SiteSettings site) =>
        site.Languages.FirstOrDefault(language => wanted.Equals(language, StringComparison.OrdinalIgnoreCase))
        ?? site.Languages.FirstOrDefault(language => Primary(wanted).Equals(Primary(language), StringComparison.OrdinalIgnoreCase));

    private static StringSegment Primary(StringSegment name) => name.IndexOf('-') is > 0 and var end ? name.Subsegment(0, end) : name;
}
