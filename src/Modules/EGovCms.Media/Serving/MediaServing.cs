using EGovCms.Media.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Media.Serving;

/// <summary>Media at their public addresses: <c>/media/city/bridge.webp</c>.</summary>
internal static class MediaServing
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/media/{**path}", Send).AllowAnonymous();
        routes.MapMethods("/media/{**path}", [HttpMethods.Head], Send).AllowAnonymous();
    }

    private static IResult Send(string path, HttpContext context, IMediaFiles files)
    {
        if (files.Find(path) is not { } file)
            return TypedResults.NotFound();
        if (!Types.TryGetContentType(file.Name, out var type))
            type = "application/octet-stream";
        // A replaced picture keeps its address, so that a browser asks again; what has not changed costs one short answer.
        context.Response.Headers.CacheControl = "public, max-age=300, must-revalidate";
        var shown = file.IsPicture || type is "application/pdf" || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal);
        return TypedResults.PhysicalFile(
            file.PhysicalPath,
            type,
            shown ? null : file.Name,
            file.ModifiedUtc,
            new EntityTagHeaderValue($"\"{file.ModifiedUtc.Ticks:x}-{file.Length:x}\""),
            enableRangeProcessing: true);
    }
}
