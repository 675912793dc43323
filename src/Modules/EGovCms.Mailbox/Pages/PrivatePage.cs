using EGovCms.Theming.Caching;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Pages;

/// <summary>Pages that are one visitor's alone.</summary>
internal static class PrivatePage
{
    /// <summary>Nobody keeps the page: neither this host nor the browser, on whose history the next one at the same machine may look.</summary>
    public static void NeverStore(HttpContext http)
    {
        NeverKeep(http);
        http.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>This host does not keep the page; the browser may, so that what was typed is there after going back.</summary>
    public static void NeverKeep(HttpContext http) => http.RequestServices.GetRequiredService<PageDependencies>().NeverKeep();

    /// <summary>The site's path, in whatever language the page is.</summary>
    public static string PathOf(HttpContext http)
    {
        var path = RequestLanguage.Of(http)?.SiteBase ?? http.Request.PathBase;
        return path.HasValue ? path.Value! : "/";
    }
}
