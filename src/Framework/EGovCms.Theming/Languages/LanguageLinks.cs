using System.Globalization;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Pages;

namespace EGovCms.Theming.Languages;

/// <summary>Where the page under way is found in the site's languages.</summary>
internal static class LanguageLinks
{
    /// <summary>All languages of the site; none when there is but one.</summary>
    public static IReadOnlyList<LanguageLink> All(RenderSession session) =>
        RequestLanguage.Of(session.Http) is { IsMultilingual: true } request
            ? [.. request.Site.Select(language => new LanguageLink(language, NameOf(language, request.Site), Url(session.Page, request, language), IsCurrent(request, language)))]
            : [];

    /// <summary>The page in a language, its home page when there is no such page; empty when the site does not have the language.</summary>
    public static string Url(RenderSession session, string language) =>
        RequestLanguage.Of(session.Http) is { } request && request.Find(language) is { } known ? Url(session.Page, request, known) : "";

    /// <summary>中文 suffices where no other Chinese stands beside it.</summary>
    private static string NameOf(string language, IReadOnlyList<string> site)
    {
        var (culture, primary) = (CultureInfo.GetCultureInfo(language), language.Split('-')[0]);
        var alone = site.Count(other => other.Split('-')[0].Equals(primary, StringComparison.OrdinalIgnoreCase)) == 1;
        return (alone ? CultureInfo.GetCultureInfo(primary) : culture).NativeName;
    }

    private static string Url(PageState page, RequestLanguage request, string language) =>
        request.UrlOf(language, page.Alternates.FirstOrDefault(each => request.Find(each.Culture) == language)?.Url ?? "~/");

    // A reader whose words speak another language may want the page's own.
    private static bool IsCurrent(RequestLanguage request, string language) => language == request.Content && CultureInfo.CurrentCulture.Name == language;
}
