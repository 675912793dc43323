using System.Globalization;
using EGovCms.Data.Settings;

namespace EGovCms.Settings.Site;

/// <summary>What site settings must be like, for the page and for recipes.</summary>
internal static class SiteSettingsRules
{
    public const int TextLength = 100;
    public const int LongTextLength = 500;
    public const int IdCodeLength = 10;
    public const int MaxLanguages = 20;

    /// <summary>What is wrong: the field, a key of the module's texts, and what the text speaks of.</summary>
    public static IEnumerable<SiteSettingsFault> Check(SiteSettings site)
    {
        if (site.SiteIdCode.Length > 0 && (site.SiteIdCode.Length != IdCodeLength || !site.SiteIdCode.All(char.IsAsciiLetterOrDigit)))
            yield return new(nameof(site.SiteIdCode), "SiteIdCode_Wrong", site.SiteIdCode.Length);
        if (site.SiteDomain.Length > 0 && Uri.CheckHostName(site.SiteDomain) is not (UriHostNameType.Dns or UriHostNameType.IPv4))
            yield return new(nameof(site.SiteDomain), "SiteDomain_Wrong");
        if (!ColorContrast.IsColor(site.MainColor))
            yield return new(nameof(site.MainColor), "MainColor_Wrong");
        else if (ColorContrast.AgainstWhite(site.MainColor) is var contrast and < ColorContrast.Required)
            yield return new(nameof(site.MainColor), "MainColor_TooLight", contrast.ToString("0.0", CultureInfo.InvariantCulture));
        if (SiteLanguages.Canonical(site.Culture) != site.Culture)
            yield return new(nameof(site.Culture), "Culture_Wrong", site.Culture);
        foreach (var language in site.SupportedCultures.Where(language => SiteLanguages.Canonical(language) != language))
            yield return new(nameof(site.SupportedCultures), "Culture_Wrong", language);
        if (site.SupportedCultures.Count > MaxLanguages)
            yield return new(nameof(site.SupportedCultures), "SupportedCultures_TooMany", MaxLanguages);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out _))
            yield return new(nameof(site.TimeZone), "TimeZone_Wrong");
        foreach (var (field, value, limit) in Texts(site))
        {
            if (value.Length > limit)
                yield return new(field, "Text_TooLong", limit);
        }
    }

    private static IEnumerable<(string Field, string Value, int Limit)> Texts(SiteSettings site) =>
    [
        .. site.Translations.SelectMany(pair => SiteSettingsForm.Words(pair.Value).Select(word => (SiteSettingsForm.WordName(pair.Key, word.Name), word.Value, word.Limit))),
        (nameof(site.SiteName), site.SiteName, TextLength), (nameof(site.Subtitle), site.Subtitle, TextLength),
        (nameof(site.Organizer), site.Organizer, TextLength), (nameof(site.Undertaker), site.Undertaker, TextLength),
        (nameof(site.Contact), site.Contact, TextLength), (nameof(site.Phone), site.Phone, TextLength),
        (nameof(site.IcpFiling), site.IcpFiling, TextLength), (nameof(site.SecurityFiling), site.SecurityFiling, TextLength),
        (nameof(site.Keywords), site.Keywords, LongTextLength), (nameof(site.Description), site.Description, LongTextLength),
        (nameof(site.Logo), site.Logo, LongTextLength),
    ];
}
