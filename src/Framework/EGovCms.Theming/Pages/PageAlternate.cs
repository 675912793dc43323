using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Pages;

/// <summary>The same page in one of the site's languages, which may be its own.</summary>
/// <param name="Culture">The language's IETF name.</param>
/// <param name="Url"><c>~/path</c>, without the language.</param>
public sealed record PageAlternate(string Culture, string Url)
{
    /// <summary>A page that a feature makes in every language of the site, under one path; none when the site has but one.</summary>
    public static IList<PageAlternate> InEveryLanguage(HttpContext http, string url) =>
        RequestLanguage.Of(http) is { IsMultilingual: true } language ? [.. language.Site.Select(each => new PageAlternate(each, url))] : [];

    /// <summary>
    /// What search engines are told: the whole address of the page in each language of the site in which it exists, and as <c>x-default</c> where all others go.
    /// None for a page that exists in one alone.
    /// </summary>
    public static IReadOnlyList<PageAlternate> Announced(HttpContext http, IEnumerable<PageAlternate> alternates)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (RequestLanguage.Of(http) is not { IsMultilingual: true } language)
            return [];
        var known = alternates.Where(each => language.Find(each.Culture) is not null).DistinctBy(each => each.Culture).ToList();
        if (known.Count < 2)
            return [];
        var root = $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}";
        var absolute = known.ConvertAll(each => each with { Url = root + language.UrlOf(language.Find(each.Culture)!, each.Url) });
        var fallback = absolute.Find(each => language.Find(each.Culture) == language.Default) ?? absolute[0];
        return [.. absolute, fallback with { Culture = "x-default" }];
    }
}
