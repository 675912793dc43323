using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Portal.Robots;

/// <summary>Tells search engines where they may go.</summary>
internal static class RobotsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("robots.txt", ShowAsync).AllowAnonymous();

    private static async Task<IResult> ShowAsync(HttpRequest request, RobotsText robots, CancellationToken cancellation) =>
        Results.Text(await robots.WriteAsync(request, cancellation), "text/plain");
}
