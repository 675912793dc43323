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
}
