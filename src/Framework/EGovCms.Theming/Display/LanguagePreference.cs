using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace EGovCms.Theming.Display;

/// <summary>The language in which a visitor wants the product to speak. What the body itself has written stays as it is.</summary>
public static class LanguagePreference
{
    public const string CookieName = "egov.culture";

    /// <summary>Languages that the product speaks, its own first.</summary>
    public static IReadOnlyList<string> Supported { get; } = ["zh-CN", "en"];

    /// <summary>The cookie's value in one form; empty when it chooses nothing that is spoken.</summary>
    public static string Normalize(string value) =>
        CookieRequestCultureProvider.ParseCookieValue(value) is { } chosen
            ? $"{Spoken(chosen.Cultures)}|{Spoken(chosen.UICultures)}"
            : "";

    private static string Spoken(IList<Microsoft.Extensions.Primitives.StringSegment> cultures) =>
        cultures.Select(culture => culture.Value).FirstOrDefault(culture => culture is not null && Supported.Contains(culture)) ?? "";

    /// <summary>Keeps the choice in the visitor's browser, for all sites of the installation; does nothing for a language that is not spoken.</summary>
    public static void Save(HttpContext context, string? language)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (language is null || !Supported.Contains(language))
            return;
        context.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), new()
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
    }
}
