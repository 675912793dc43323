using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.SiteMap;

/// <summary>The site map for search engines.</summary>
internal static class SiteMapXmlEndpoint
{
    public const string Path = "sitemap.xml";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, ShowAsync).RequirePermission(ContentPermissions.View);

    private static async Task<IResult> ShowAsync(HttpContext http, SiteMapXml map) => TypedResults.Bytes(await map.WriteAsync(http), "application/xml; charset=utf-8");
}
