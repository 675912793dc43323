using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Columns;

/// <summary>Columns in the site's languages.</summary>
internal static class ColumnLanguages
{
    /// <summary>Leads to the address of the column's own language, when the request came under another's; or null.</summary>
    public static IResult? Elsewhere(HttpContext http, Column column) =>
        RequestLanguage.Of(http) is { } language && !language.Suits(column.Culture)
            ? Results.Redirect(language.UrlOf(language.Find(column.Culture)!, column.Url) + http.Request.QueryString.ToUriComponent())
            : null;

    /// <summary>The column in the languages in which there is one: those of its set, or itself in all if it belongs to none.</summary>
    public static IList<PageAlternate> Of(HttpContext http, Column column, ColumnTree tree)
    {
        if (column.Culture.Length == 0)
            return PageAlternate.InEveryLanguage(http, column.Url);
        if (column.LocalizationSet.Length == 0)
            return [];
        return [.. tree.All.Where(other => other.LocalizationSet == column.LocalizationSet).Select(other => new PageAlternate(other.Culture, other.Url))];
    }

    /// <summary>The top columns of the request's language, and those of none where there are no others.</summary>
    public static IReadOnlyList<Column> Shown(HttpContext http, ColumnTree tree)
    {
        if (RequestLanguage.Of(http) is not { IsMultilingual: true } language)
            return tree.Roots;
        var suiting = tree.Roots.Where(column => language.Suits(column.Culture)).ToList();
        return language.IsPrefixed && suiting.Exists(column => column.Culture.Length > 0) ? suiting.FindAll(column => column.Culture.Length > 0) : suiting;
    }
}
