using System.Text.Json.Serialization;

namespace EGovCms.Data.Settings;

/// <summary>A site's own particulars. Section <c>SiteSettings</c>; the names follow the guide 国办发〔2017〕47号.</summary>
public sealed record SiteSettings
{
    /// <summary>网站名称.</summary>
    public string SiteName { get; init; } = "";

    public string Subtitle { get; init; } = "";

    /// <summary>网站域名, without scheme.</summary>
    public string SiteDomain { get; init; } = "";

    /// <summary>网站标识码, 10 characters.</summary>
    public string SiteIdCode { get; init; } = "";

    /// <summary>主办单位.</summary>
    public string Organizer { get; init; } = "";

    /// <summary>承办单位.</summary>
    public string Undertaker { get; init; } = "";

    /// <summary>Postal address or other way to reach the organiser.</summary>
    public string Contact { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>ICP 备案号.</summary>
    public string IcpFiling { get; init; } = "";

    /// <summary>公安备案号.</summary>
    public string SecurityFiling { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Comma-separated.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>The one main colour, <c>#rrggbb</c>.</summary>
    public string MainColor { get; init; } = "#b3261e";

    /// <summary>Media path of the emblem or logo, or empty.</summary>
    public string Logo { get; init; } = "";

    /// <summary>The site's default language, by its IETF name.</summary>
    public string Culture { get; init; } = "zh-CN";

    /// <summary>The site's languages, by their IETF names; the default one belongs to them whether it is named or not.</summary>
    public IReadOnlyList<string> SupportedCultures { get; init; } = [];

    /// <summary>What the site says of itself in its other languages, by language.</summary>
    public IReadOnlyDictionary<string, SiteWords> Translations { get; init; } = new Dictionary<string, SiteWords>();

    /// <summary>The site's languages, the default one first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Languages =>
        [Culture, .. SupportedCultures.Where(name => !name.Equals(Culture, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the site has a language beside its default one.</summary>
    [JsonIgnore]
    public bool IsMultilingual => SupportedCultures.Any(name => !name.Equals(Culture, StringComparison.OrdinalIgnoreCase));

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>The same site with its words in a language, as far as they are given in it.</summary>
    public SiteSettings In(string language) =>
        Translations.FirstOrDefault(pair => pair.Key.Equals(language, StringComparison.OrdinalIgnoreCase)).Value is not { } words ? this : this with
        {
            SiteName = Or(words.SiteName, SiteName),
            Subtitle = Or(words.Subtitle, Subtitle),
            Organizer = Or(words.Organizer, Organizer),
            Undertaker = Or(words.Undertaker, Undertaker),
            Contact = Or(words.Contact, Contact),
            Description = Or(words.Description, Description),
            Keywords = Or(words.Keywords, Keywords),
        };

    private static string Or(string own, string first) => own.Length > 0 ? own : first;
}
