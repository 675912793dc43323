using System.Globalization;
using System.Security.Claims;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Display;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid.Filters;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Platform;
using Fluid;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Liquid;

/// <summary>What templates may see of the global objects: nothing but what is named here.</summary>
internal static class GlobalMembers
{
    public static void Register(TemplateOptions options)
    {
        var members = options.MemberAccessStrategy;
        RegisterSite(members);
        RegisterRequest(members);
        RegisterPage(members);

        members.Register<ShellSettings, object?>("Name", tenant => tenant.Name);
        members.Register<ShellSettings, object?>("DisplayName", tenant => tenant.DisplayName);
        members.Register<ShellSettings, object?>("Prefix", tenant => tenant.Prefix);
        members.Register<ShellSettings, object?>("IsDefault", tenant => tenant.IsDefault);

        members.Register<PlatformView, object?>("Portal", platform => platform.Portal);
        members.Register<PlatformView, object?>("Bodies", platform => platform.Bodies);
        members.Register<PlatformSite, object?>("Name", site => site.Name);
        members.Register<PlatformSite, object?>("DisplayName", site => site.DisplayName);
        members.Register<PlatformSite, object?>("Url", site => site.Url);
        members.Register<PlatformSite, object?>("Current", (site, context) => site.Name == context.Session().Environment.Tenant.Name);
        members.Register<PlatformSite, object?>("Parent", site => site.Parent);

        members.Register<DisplayPreferences, object?>("Elder", display => display.Elder);
        members.Register<DisplayPreferences, object?>("Scheme", display => display.Scheme);
        members.Register<DisplayPreferences, object?>("FontSize", display => display.FontSize);

        members.Register<ICspFeature, object?>("Nonce", csp => csp.Nonce);
        members.Register<CultureInfo, object?>("Name", culture => culture.Name);
        members.Register<CultureInfo, object?>("Content", (culture, context) => RequestLanguage.Of(context.HttpContext())?.Content ?? culture.Name);
        members.Register<CultureInfo, object?>("Dir", culture => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr");
        members.Register<CultureInfo, object?>("Direction", culture => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr");
    }

    private static void RegisterSite(MemberAccessStrategy members)
    {
        foreach (var property in typeof(SiteSettings).GetProperties())
            members.Register(typeof(SiteSettings), property.Name);
        members.Register<SiteSettings, object?>("TimeZoneId", site => site.TimeZone);
        members.Register<SiteSettings, object?>("BaseUrl", (_, context) => UrlFilters.Absolute(context.Href("~/"), context));
        members.Register<SiteSettings, object?>("Url", (_, context) => context.Href("~/"));
    }

    private static void RegisterRequest(MemberAccessStrategy members)
    {
        members.Register<HttpRequest, object?>("Path", request => request.Path.Value ?? "");
        members.Register<HttpRequest, object?>("PathBase", request => request.PathBase.Value ?? "");
        members.Register<HttpRequest, object?>("QueryString", request => request.QueryString.Value ?? "");
        members.Register<HttpRequest, object?>("Scheme", request => request.Scheme);
        members.Register<HttpRequest, object?>("Host", request => request.Host.Value ?? "");
        members.Register<HttpRequest, object?>("Method", request => request.Method);
        members.Register<HttpRequest, object?>("IsHttps", request => request.IsHttps);
        members.Register<HttpRequest, object?>("Protocol", request => request.Protocol);
        members.Register<HttpRequest, object?>("Query", request => request.Query.ToDictionary(pair => pair.Key, pair => (object)pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase));
        // Orchard's templates ask the user's identity.
        members.Register<ClaimsPrincipal, object?>("Identity", user => user);
        members.Register<ClaimsPrincipal, object?>("IsAuthenticated", user => user.Identity?.IsAuthenticated ?? false);
        members.Register<ClaimsPrincipal, object?>("Name", user => user.Identity?.Name);
    }

    private static void RegisterPage(MemberAccessStrategy members)
    {
        members.Register<PageState, object?>("Title", page => string.Join(" - ", page.Title));
        members.Register<PageState, object?>("TitleSegments", page => page.Title);
        members.Register<PageState, object?>("Meta", page => page.Meta);
        members.Register<PageState, object?>("Breadcrumbs", page => page.Breadcrumbs);
        members.Register<PageState, object?>("Canonical", (page, context) => CanonicalUrl.Of(page, context));
        members.Register<PageState, object?>("Alternates", (page, context) => context.HttpContext() is { } http ? PageAlternate.Announced(http, page.Alternates) : []);
        members.Register<PageAlternate, object?>("Culture", alternate => alternate.Culture);
        members.Register<PageAlternate, object?>("Url", alternate => alternate.Url);
        members.Register<LanguageLink, object?>("Culture", language => language.Culture);
        members.Register<LanguageLink, object?>("Name", language => language.Name);
        members.Register<LanguageLink, object?>("Url", language => language.Url);
        members.Register<LanguageLink, object?>("Current", language => language.Current);
        members.Register<Breadcrumb, object?>("Text", crumb => crumb.Text);
        members.Register<Breadcrumb, object?>("Url", crumb => crumb.Url);
        members.Register<KeyValuePair<string, string>, object?>("Name", pair => pair.Key);
        members.Register<KeyValuePair<string, string>, object?>("Content", pair => pair.Value);
    }
}
