using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Languages;

/// <summary>
/// In which language a request asks for content. The address alone decides: <c>/en/…</c> for English, no prefix for the site's default
/// language. The words around the content may speak another one, by the visitor's choice.
/// </summary>
/// <param name="Site">The site's languages, the default one first.</param>
/// <param name="Content">The language of the address.</param>
/// <param name="SiteBase">The tenant's path base, without the language.</param>
public sealed record RequestLanguage(IReadOnlyList<string> Site, string Content, PathString SiteBase)
{
    /// <summary>The language of the request; null outside of a tenant's pipeline.</summary>
    public static RequestLanguage? Of(HttpContext? http) => http?.Features.Get<RequestLanguage>();

    /// <summary>The language without a prefix.</summary>
    public string Default => Site[0];

    /// <summary>Whether there is more than one, so that content is told apart by language.</summary>
    public bool IsMultilingual => Site.Count > 1;

    /// <summary>Whether the address names its language.</summary>
    public bool IsPrefixed => Content != Default;

    /// <summary>The site's own spelling of a language, or null when it is none of its languages.</summary>
    public string? Find(string? language) =>
        string.IsNullOrEmpty(language) ? null : Site.FirstOrDefault(name => name.Equals(language, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether content in a language belongs under the request's address. Content without one, and in one that the site does not have,
    /// belongs anywhere.
    /// </summary>
    public bool Suits(string? language) => !IsMultilingual || Find(language) is not { } known || known == Content;

    /// <summary>The path base of pages in one of the site's languages.</summary>
    public PathString BaseOf(string language) => language == Default ? SiteBase : SiteBase.Add(Prefix(language));

    /// <summary><c>~/x</c> as the address of a page in one of the site's languages; anything else as it is.</summary>
    public string UrlOf(string language, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.StartsWith("~/", StringComparison.Ordinal) ? BaseOf(language).ToUriComponent() + url[1..] : url;
    }

    /// <summary>The first segment of addresses in a language, with its slash.</summary>
    internal static PathString Prefix(string language) => new("/" + language.ToLowerInvariant());

    internal static RequestLanguage From(SiteSettings site, HttpRequest request, out PathString rest)
    {
        rest = request.Path;
        if (!site.IsMultilingual)
            return new([site.Culture], site.Culture, request.PathBase);
        var languages = site.Languages;
        foreach (var language in languages.Skip(1))
        {
            if (request.Path.StartsWithSegments(Prefix(language), StringComparison.OrdinalIgnoreCase, out rest))
                return new(languages, language, request.PathBase);
        }

        rest = request.Path;
        return new(languages, site.Culture, request.PathBase);
    }
}
