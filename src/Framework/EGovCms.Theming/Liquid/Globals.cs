using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Display;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid;

/// <summary>The objects behind the global names, and their members.</summary>
internal static class Globals
{
    /// <summary>What the reference page says of them.</summary>
    public static Dictionary<string, string> Summaries { get; } = new(StringComparer.Ordinal)
    {
        ["Site"] = "The site's settings: `Site.SiteName`, `Site.SiteIdCode`, `Site.MainColor`, `Site.Url` and the others of the page 站点设置",
        ["Tenant"] = "`Name`, `DisplayName`, `Prefix`, `IsDefault`",
        ["Platform"] = "The sites of the installation: `Platform.Portal` and `Platform.Bodies`, each with `Name`, `DisplayName`, `Url`, `Current`, `Parent`",
        ["Request"] = "`Path` and `PathBase` (inside the tenant, and its prefix), `QueryString`, `Query` (lists by their keys), `Scheme`, `IsHttps`, `Host`, `Method`, `Protocol`",
        ["User"] = "`IsAuthenticated`, `Name`, also under `Identity`; see `has_permission`",
        ["Culture"] = "`Name` and `Direction` (`ltr` or `rtl`, also `Dir`) of the words on the page, `Content`: the language of what it shows",
        ["Languages"] = "The site's languages when there are several: each has `Culture`, `Name` (in itself), `Url` (this page in it, or its home page) and `Current`",
        ["Display"] = "How the visitor wants pages shown: `Elder`, `Scheme` (`auto`, `light`, `dark`), `FontSize` in pixels",
        ["Csp"] = "`Nonce`, for the rare element that must stand in the page; a page that asks for it is not kept",
        ["Page"] = "What the page has gathered: `Title`, `TitleSegments`, `Meta`, `Breadcrumbs`, `Canonical`, `Alternates` (the page in other languages: `Culture`, `Url`)",
    };

    public static Dictionary<string, Func<RenderSession, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Site"] = session => session.Site,
        ["Tenant"] = session => session.Services.GetRequiredService<ShellSettings>(),
        ["Platform"] = session =>
        {
            session.Dependencies.Add(PageTag.Platform);
            return PlatformView.For(session.Services);
        },
        ["Request"] = session => session.Http?.Request,
        ["User"] = session => session.Http?.User,
        ["Culture"] = session => session.UICulture,
        ["Languages"] = LanguageLinks.All,
        ["Display"] = session => DisplayPreferences.From(session.Http),
        ["Csp"] = session => session.Http?.Features.Get<ICspFeature>(),
        ["Page"] = session => session.Page,
    };
}
