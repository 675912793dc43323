using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Settings.Site;

/// <summary>Site settings as posted.</summary>
internal static class SiteSettingsForm
{
    public static SiteSettings Read(IFormCollection form)
    {
        var chosen = Text(nameof(SiteSettings.Culture));
        string[] languages = [.. form[nameof(SiteSettings.SupportedCultures)].OfType<string>().Where(language => language.Length > 0 && language != chosen).Distinct()];
        return new SiteSettings
        {
            SiteName = Text(nameof(SiteSettings.SiteName)),
            Subtitle = Text(nameof(SiteSettings.Subtitle)),
            SiteDomain = Text(nameof(SiteSettings.SiteDomain)),
            SiteIdCode = Text(nameof(SiteSettings.SiteIdCode)),
            Organizer = Text(nameof(SiteSettings.Organizer)),
            Undertaker = Text(nameof(SiteSettings.Undertaker)),
            Contact = Text(nameof(SiteSettings.Contact)),
            Phone = Text(nameof(SiteSettings.Phone)),
            IcpFiling = Text(nameof(SiteSettings.IcpFiling)),
            SecurityFiling = Text(nameof(SiteSettings.SecurityFiling)),
            Description = Text(nameof(SiteSettings.Description)),
            Keywords = Text(nameof(SiteSettings.Keywords)),
            MainColor = Text(nameof(SiteSettings.MainColor)),
            Logo = Text(nameof(SiteSettings.Logo)),
            Culture = Text(nameof(SiteSettings.Culture)),
            TimeZone = Text(nameof(SiteSettings.TimeZone)),
            SupportedCultures = languages,
            Translations = languages.ToDictionary(language => language, language => Translation(language)),
        };

        string Text(string name) => form[name].ToString().Trim();

        SiteWords Translation(string language) => new()
        {
            SiteName = Text(WordName(language, nameof(SiteWords.SiteName))),
            Subtitle = Text(WordName(language, nameof(SiteWords.Subtitle))),
            Organizer = Text(WordName(language, nameof(SiteWords.Organizer))),
            Undertaker = Text(WordName(language, nameof(SiteWords.Undertaker))),
            Contact = Text(WordName(language, nameof(SiteWords.Contact))),
            Description = Text(WordName(language, nameof(SiteWords.Description))),
            Keywords = Text(WordName(language, nameof(SiteWords.Keywords))),
        };
    }

    /// <summary>The control of a word in one of the site's other languages.</summary>
    public static string WordName(string language, string word) => $"Translations.{language}.{word}";

    /// <summary>The words with their limits.</summary>
    public static IEnumerable<(string Name, string Value, int Limit)> Words(SiteWords words) =>
    [
        (nameof(words.SiteName), words.SiteName, SiteSettingsRules.TextLength), (nameof(words.Subtitle), words.Subtitle, SiteSettingsRules.TextLength),
        (nameof(words.Organizer), words.Organizer, SiteSettingsRules.TextLength), (nameof(words.Undertaker), words.Undertaker, SiteSettingsRules.TextLength),
        (nameof(words.Contact), words.Contact, SiteSettingsRules.TextLength),
        (nameof(words.Description), words.Description, SiteSettingsRules.LongTextLength), (nameof(words.Keywords), words.Keywords, SiteSettingsRules.LongTextLength),
    ];
}
