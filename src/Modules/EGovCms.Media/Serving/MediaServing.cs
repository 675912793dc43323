using EGovCms.Contents.Abstractions;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Sizes;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Media.Serving;

/// <summary>Media at their public addresses, <c>/media/city/bridge.webp</c>, pictures in other sizes as well, for all who may see the site.</summary>
internal static class MediaServing
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/media/{**path}", SendAsync).RequirePermission(ContentPermissions.View);

    private static async Task<IResult> SendAsync(
        string path, HttpContext context, IMediaFiles files, SizedPictures sizes, SizeTokens tokens, IOptions<MediaOptions> options)
    {
        if (files.Find(path) is not { } file)
            return TypedResults.NotFound();
        var query = context.Request.Query;
        if (!file.IsPicture || !PictureSize.IsAsked(query))
            return Whole(file, context);
        // Refused rather than sent whole: who made the address sees that it is none.
        if (PictureSize.Read(name => query[name]) is not { } size || !MayBeAsked(file, size, query[PictureSize.Token], tokens, options.Value))
            return TypedResults.BadRequest();
        if (await sizes.OpenAsync(file, size, context.RequestAborted) is not { } picture)
            return Whole(file, context);
        Keep(context);
        _ = Types.TryGetContentType("x." + PictureResizer.ExtensionOf(file, size), out var type);
        return TypedResults.Stream(picture, type, null, file.ModifiedUtc, Tag(file, $"-{picture.Length:x}"), enableRangeProcessing: true);
    }

    private static bool MayBeAsked(MediaFile file, PictureSize size, string? token, SizeTokens tokens, MediaOptions options) =>
        tokens.IsSigned(file.Path, size, token)
        || (size.IsPlain && (size.Width is not { } width || options.Sizes.Contains(width)) && (size.Height is not { } height || options.Sizes.Contains(height)));

    private static PhysicalFileHttpResult Whole(MediaFile file, HttpContext context)
    {
        if (!Types.TryGetContentType(file.Name, out var type))
            type = "application/octet-stream";
        Keep(context);
        var shown = file.IsPicture || type is "application/pdf" || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal);
        return TypedResults.PhysicalFile(file.PhysicalPath, type, shown ? null : file.Name, file.ModifiedUtc, Tag(file, ""), enableRangeProcessing: true);
    }

    // A replaced picture keeps its address, so that a browser asks again; what has not changed costs one short answer.
    // For someone signed in nothing shared may keep it: the site may be closed to others.
    private static void Keep(HttpContext context) =>
        context.Response.Headers.CacheControl = $"{(context.User.Identity?.IsAuthenticated is true ? "private" : "public")}, max-age=300, must-revalidate";

    private static EntityTagHeaderValue Tag(MediaFile file, string size) => new($"\"{file.ModifiedUtc.Ticks:x}-{file.Length:x}{size}\"");
}
