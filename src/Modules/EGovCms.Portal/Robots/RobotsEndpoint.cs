using EGovCms.Portal.SiteMap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.Robots;

/// <summary>Search engines may read everything but the administration, preferences and search results.</summary>
internal static class RobotsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("robots.txt", Show).AllowAnonymous();

    private static IResult Show(HttpRequest request)
    {
        var root = request.PathBase.ToUriComponent();
        return Results.Text($"User-agent: *\nDisallow: {root}/Admin\nDisallow: {root}/display\nDisallow: {root}/search\nAllow: {root}/\nSitemap: {request.Scheme}://{request.Host.ToUriComponent()}{root}/{SiteMapXmlEndpoint.Path}\n", "text/plain");
    }
}
