using System.Globalization;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.SiteMap;

/// <summary>The site maps for search engines.</summary>
internal static class SiteMapXmlEndpoint
{
    public const string Path = "sitemap.xml";
    public const string Folder = "sitemaps";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext http, SiteMapXml map) => SendAsync(map.IndexAsync(http))).RequirePermission(ContentPermissions.View);
        routes.MapGet(Folder + "/pages.xml", (HttpContext http, SiteMapXml map) => SendAsync(map.PagesAsync(http))).RequirePermission(ContentPermissions.View);
        routes.MapGet(Folder + "/news.xml", (HttpContext http, SiteMapXml map) => SendAsync(map.NewsAsync(http))).RequirePermission(ContentPermissions.View);
        routes.MapGet(Folder + "/{file}.xml", EntriesAsync).RequirePermission(ContentPermissions.View);
    }

    private static async Task<IResult> EntriesAsync(HttpContext http, string file, SiteMapXml map) =>
        int.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await map.EntriesAsync(http, number) is { } xml ? Send(xml) : Results.NotFound();

    private static async Task<IResult> SendAsync(Task<byte[]> xml) => Send(await xml);

    private static FileContentHttpResult Send(byte[] xml) => TypedResults.Bytes(xml, "application/xml; charset=utf-8");
}
