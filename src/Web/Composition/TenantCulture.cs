using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Localization;

namespace EGovCms.Web.Composition;

/// <summary>
/// The language of a request: <c>?culture=</c>, then the visitor's own choice (cookie <c>egov.culture</c>), then the
/// tenant's setting. The browser's language is not asked: a body's texts are in its own language, and a page must be the
/// same for a search engine and a citizen.
/// </summary>
internal sealed class TenantCulture : RequestCultureProvider
{
    private static readonly string[] Supported = ["zh-CN", "en"];

    /// <summary>The request's culture choices, for <c>UseRequestLocalization</c>.</summary>
    public static RequestLocalizationOptions CreateOptions()
    {
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = false };
        options.AddSupportedCultures(Supported).AddSupportedUICultures(Supported).SetDefaultCulture("zh-CN");
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { Options = options },
            new CookieRequestCultureProvider { Options = options, CookieName = "egov.culture" },
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
