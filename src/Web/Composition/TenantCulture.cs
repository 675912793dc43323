using EGovCms.Data.Settings;
using EGovCms.Theming.Display;
using Microsoft.AspNetCore.Localization;

namespace EGovCms.Web.Composition;

/// <summary>
/// The language of a request: <c>?culture=</c>, then the visitor's own choice (<see cref="LanguagePreference"/>), then the
/// tenant's setting. The browser's language is not asked: a body's texts are in its own language, and a page must be the
/// same for a search engine and a citizen.
/// </summary>
internal sealed class TenantCulture : RequestCultureProvider
{
    /// <summary>The request's culture choices, for <c>UseRequestLocalization</c>.</summary>
    public static RequestLocalizationOptions CreateOptions()
    {
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = false };
        string[] supported = [.. LanguagePreference.Supported];
        options.AddSupportedCultures(supported).AddSupportedUICultures(supported).SetDefaultCulture(supported[0]);
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { Options = options },
            new CookieRequestCultureProvider { Options = options, CookieName = LanguagePreference.CookieName },
            new TenantCulture { Options = options },
        ];
        return options;
    }

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var settings = httpContext.RequestServices.GetRequiredService<ISettingsStore>();
        var site = await settings.GetAsync<SiteSettings>(httpContext.RequestAborted);
        return new ProviderCultureResult(site.Culture);
    }
}
