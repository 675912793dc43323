using System.Security.Cryptography;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Portal.Feeds;

/// <summary>订阅: what is new on the site, and in each column, as RSS and as Atom. Readers ask every few minutes: who has it already is told so.</summary>
internal static class FeedEndpoints
{
    public const string Rss = "rss";
    public const string Atom = "atom";
    public const string RssType = "application/rss+xml";
    public const string AtomType = "application/atom+xml";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in new[] { Rss, Atom })
        {
            routes.MapGet($"{kind}.xml", (HttpContext http, FeedReader reader) => ShowAsync(http, reader, kind, "")).RequirePermission(ContentPermissions.View);
            routes.MapGet($"{kind}/{{**column}}", (string? column, HttpContext http, FeedReader reader) => ShowAsync(http, reader, kind, column ?? "")).RequirePermission(ContentPermissions.View);
        }
    }

    /// <summary>The address of a feed, <c>~/…</c>.</summary>
    public static string UrlOf(string kind, string column) => column.Length == 0 ? $"~/{kind}.xml" : $"~/{kind}/{column}";

    private static async Task<IResult> ShowAsync(HttpContext http, FeedReader reader, string kind, string column)
    {
        if (await reader.ReadAsync(http, column, UrlOf(kind, column)) is not { } feed)
            return Results.NotFound();
        var bytes = kind == Rss ? FeedXml.Rss(feed) : FeedXml.AtomFeed(feed);
        http.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.Bytes(bytes, $"{(kind == Rss ? RssType : AtomType)}; charset=utf-8", lastModified: feed.Updated, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
