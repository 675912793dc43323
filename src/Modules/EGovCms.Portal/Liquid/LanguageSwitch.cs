using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid;
using Fluid;

namespace EGovCms.Portal.Liquid;

/// <summary>The link by which a visitor chooses a language.</summary>
internal static class LanguageSwitch
{
    /// <summary>Keeps the choice and leads to the page in that language; empty for a language that the site does not have.</summary>
    public static string Url(string language, TemplateContext context)
    {
        if (RequestLanguage.Of(context.HttpContext()) is not { } request || context.UrlIn(language) is not { Length: > 0 } url)
            return "";
        // The endpoint adds the tenant's own base.
        var root = request.SiteBase.ToUriComponent();
        return $"{root}/display?language={Uri.EscapeDataString(request.Find(language)!)}&return={Uri.EscapeDataString(url[root.Length..])}";
    }
}
