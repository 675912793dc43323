using System.Globalization;
using EGovCms.Data.Settings;

namespace EGovCms.Settings.Site;

/// <summary>The languages that a site can have.</summary>
internal static class SiteLanguages
{
    /// <summary>Those that the settings page offers: of the country's regions, its neighbours and the United Nations. A recipe may name any other.</summary>
    public static readonly string[] Offered =
        ["zh-CN", "zh-TW", "bo", "ug", "mn", "ii", "en", "fr", "ru", "es", "ar", "ja", "ko", "vi", "th", "lo", "my", "de", "pt"];

    /// <summary>The language's name as .NET writes it, or null when there is no such language.</summary>
    public static string? Canonical(string name)
    {
        try
        {
            return name.Length > 0 && CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name is { Length: > 0 } canonical ? canonical : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Its own name in itself.</summary>
    public static string NameOf(string name) => Canonical(name) is { } known ? CultureInfo.GetCultureInfo(known).NativeName : name;

    /// <summary>Those to choose from, with those that the site has already.</summary>
    public static IEnumerable<string> ChoicesFor(SiteSettings site) =>
        Offered.Concat(site.Languages).Distinct(StringComparer.OrdinalIgnoreCase);
}
