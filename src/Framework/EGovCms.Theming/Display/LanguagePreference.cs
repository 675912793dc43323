using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace EGovCms.Theming.Display;

/// <summary>The language in which a visitor wants the product to speak. What the body itself has written stays as it is.</summary>
public static class LanguagePreference
{
    public const string CookieName = "egov.culture";

    /// <summary>Languages that the product speaks, its own first.</summary>
    public static IReadOnlyList<string> Supported { get; } = ["zh-CN", "en"];

    /// <summary>The nearest language that the product speaks: its own for Chinese, English for all others.</summary>
    public static string SpokenFor(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Supported.Contains(language) ? language : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Supported[0] : "en";
    }

    /// <summary>
    /// Keeps the choice in the visitor's browser, for all sites of the installation; does nothing for what is neither spoken nor a language of
    /// this site.
    /// </summary>
    public static void Save(HttpContext context, string? language)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (language is null || !(Supported.Contains(language) || RequestLanguage.Of(context)?.Site.Contains(language) == true))
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
