using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Lookups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Queries.Public;

/// <summary>Query systems for the public. What somebody asks, and about whom, stands in no address.</summary>
internal static class QueryEndpoints
{
    // A few short fields; whatever is longer was typed by nobody.
    private const long LargestRequest = 64 << 10;
    private const int LongestField = 8 << 10;
    private const int MostFields = 32;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("Queries", (HttpContext http, QueryListPage page) => page.ShowAsync(http)).AllowAnonymous();
        routes.MapGet("Queries/{querySystem}", (string querySystem, HttpContext http, AskPage page) => page.ShowAsync(http, querySystem)).AllowAnonymous();
        routes.MapPost("Queries/{querySystem}", (string querySystem, HttpContext http, AskHandler handler) => handler.AskAsync(http, querySystem)).AllowAnonymous().GuardedBy(Lookup.Purpose)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithFormOptions(valueCountLimit: MostFields, valueLengthLimit: LongestField, multipartBodyLengthLimit: LargestRequest);
    }
}
