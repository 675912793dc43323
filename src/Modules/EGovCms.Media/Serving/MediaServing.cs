using EGovCms.Contents.Abstractions;
using EGovCms.Media.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Media.Serving;

/// <summary>Media at their public addresses, <c>/media/city/bridge.webp</c>, for all who may see the site.</summary>
internal static class MediaServing
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/media/{**path}", Send).RequirePermission(ContentPermissions.View);
        routes.MapMethods("/media/{**path}", [HttpMethods.Head], Send).RequirePermission(ContentPermissions.View);
    }

    private static IResult Send(string path, HttpContext context, IMediaFiles files)
    {
        if (files.Find(path) is not { } file)
            return TypedResults.NotFound();
        if (!Types.TryGetContentType(file.Name, out var type))
            type = "application/octet-stream";
        // A replaced picture keeps its address, so that a browser asks again; what has not changed costs one short answer.
        // For someone signed in nothing shared may keep it: the site may be closed to others.
        var keeper = context.User.Identity?.IsAuthenticated is true ? "private" : "public";
        context.Response.Headers.CacheControl = $"{keeper}, max-age=300, must-revalidate";
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
