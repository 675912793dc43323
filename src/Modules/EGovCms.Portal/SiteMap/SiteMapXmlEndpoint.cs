using System.Globalization;
using System.Security.Cryptography;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Portal.SiteMap;

/// <summary>The site maps for search engines. A site that is closed to them has none.</summary>
internal static class SiteMapXmlEndpoint
{
    public const string Path = "sitemap.xml";
    public const string Folder = "sitemaps";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var maps = routes.MapGroup("").RequirePermission(ContentPermissions.View);
        maps.AddEndpointFilter(async (invocation, next) => await IsClosedAsync(invocation.HttpContext) ? Results.NotFound() : await next(invocation));
        maps.MapGet(Path, (HttpContext http, SiteMapXml map, SiteMapMemo memo) => SendAsync(http, map.IndexAsync(http), memo.Changed));
        maps.MapGet(Folder + "/pages.xml", (HttpContext http, SiteMapXml map) => SendAsync(http, map.PagesAsync(http)));
        maps.MapGet(Folder + "/news.xml", (HttpContext http, SiteMapXml map) => SendAsync(http, map.NewsAsync(http)));
        maps.MapGet(Folder + "/{file}.xml", EntriesAsync);
    }

    private static async ValueTask<bool> IsClosedAsync(HttpContext http) =>
        (await http.RequestServices.GetRequiredService<ISettingsStore>().GetAsync<SearchEngineSettings>(http.RequestAborted)).IsClosed;

    private static async Task<IResult> EntriesAsync(HttpContext http, string file, SiteMapXml map, SiteMapMemo memo)
    {
        // Before it is read: what changes meanwhile is newer.
        var changed = memo.Changed;
        return int.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await map.EntriesAsync(http, number) is { } xml ? Send(http, xml, changed) : Results.NotFound();
    }

    private static async Task<IResult> SendAsync(HttpContext http, Task<byte[]> xml, DateTimeOffset? changed = null) => Send(http, await xml, changed);

    /// <summary>Who has it already is told so: by what it says, and by when it changed where only pages of the site make it.</summary>
    private static FileContentHttpResult Send(HttpContext http, byte[] xml, DateTimeOffset? changed)
    {
        http.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.Bytes(xml, "application/xml; charset=utf-8", lastModified: changed, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(xml))[..32]}\""));
    }
}
