using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Caching;

/// <summary>Sends a kept page, or that the visitor has it already.</summary>
internal static class PageResponse
{
    // Whoever keeps a copy asks each time whether it is still good: a withdrawn page must not live on in a proxy.
    private static readonly StringValues CacheControl = "public, no-cache";
    private static readonly StringValues Vary = "Accept-Encoding, Accept-Language, Cookie";

    public static Task WriteAsync(CachedPage page, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoded = page.Get(PageEncodings.Choose(request.Headers.AcceptEncoding));
        var headers = response.Headers;
        headers.ETag = encoded.ETag;
        headers.LastModified = page.LastModifiedHeader;
        headers.CacheControl = CacheControl;
        headers.Vary = Vary;
        foreach (var (name, value) in page.Headers)
            headers[name] = value;
        if (IsKnown(request.Headers, encoded, page))
        {
            headers.ContentType = default;
            headers.ContentLength = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status200OK;
        headers.ContentType = page.ContentType;
        if (encoded.ContentEncoding.Count > 0)
            headers.ContentEncoding = encoded.ContentEncoding;
        headers.ContentLength = encoded.Bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : SendAsync(response.BodyWriter, encoded.Bytes, context.RequestAborted);
    }

    private static Task SendAsync(PipeWriter body, byte[] bytes, CancellationToken cancellation)
    {
        var writing = body.WriteAsync(bytes, cancellation);
        if (!writing.IsCompletedSuccessfully)
            return writing.AsTask();
        writing.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    /// <summary>By the rules of RFC 9110, 13.2.2: the tag decides when one is given, the time only without.</summary>
    private static bool IsKnown(IHeaderDictionary request, EncodedPage encoded, CachedPage page)
    {
        if (request.IfNoneMatch is { Count: > 0 } tags)
            return Names(tags, encoded.ETag.ToString());
        return request.IfModifiedSince is { Count: > 0 } since
            && !page.IsTimeAmbiguous
            && DateTimeOffset.TryParseExact(since.ToString(), "R", null, System.Globalization.DateTimeStyles.AssumeUniversal, out var then)
            && page.LastModified <= then;
    }

    private static bool Names(StringValues tags, string etag)
    {
        foreach (var header in tags)
        {
            foreach (var part in header.AsSpan().Split(','))
            {
                var tag = header.AsSpan()[part].Trim();
                // A proxy that compresses makes a tag weak on its way; it is compared weakly.
                if (tag.StartsWith("W/", StringComparison.Ordinal))
                    tag = tag[2..];
                if (tag.SequenceEqual(etag) || tag.SequenceEqual("*"))
                    return true;
            }
        }

        return false;
    }
}
