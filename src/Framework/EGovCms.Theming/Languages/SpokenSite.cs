using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Languages;

/// <summary>What a site says of itself in the language that a request asks for.</summary>
/// <param name="Site">The particulars, in that language as far as they are given in it.</param>
/// <param name="Culture">The language.</param>
public sealed record SpokenSite(SiteSettings Site, string Culture)
{
    /// <summary>The site as the request asks for it.</summary>
    public static SpokenSite For(HttpContext http, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return RequestLanguage.Of(http) is { IsPrefixed: true } language ? new(site.In(language.Content), language.Content) : new(site, site.Culture);
    }
}
