using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Entries;

/// <summary>Which entries the lists of a request show.</summary>
internal static class EntryLanguages
{
    /// <summary>
    /// The languages of the entries shown; null for all, where the site has but one. Entries without a language stand in the lists of the
    /// default one.
    /// </summary>
    public static IReadOnlyList<string>? Of(HttpContext? http) => RequestLanguage.Of(http) switch
    {
        { IsMultilingual: true, IsPrefixed: true } language => [language.Content],
        { IsMultilingual: true } language => [language.Content, ""],
        _ => null,
    };
}
