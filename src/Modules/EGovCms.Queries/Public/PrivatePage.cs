using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Public;

/// <summary>Pages on which a citizen's own stands.</summary>
internal static class PrivatePage
{
    /// <summary>Nobody keeps the page: neither this host nor the browser, on whose history the next one at the same machine may look.</summary>
    public static void NeverStore(HttpContext http)
    {
        PageDependencies.Of(http).NeverKeep();
        http.Response.Headers.CacheControl = "no-store";
    }
}
