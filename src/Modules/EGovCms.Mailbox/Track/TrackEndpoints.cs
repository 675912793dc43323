using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Storage;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Mailbox.Track;

/// <summary>Asking after a letter. What it is about stands in a cookie, never in an address.</summary>
internal static class TrackEndpoints
{
    private const long LargestRequest = 48L << 20;
    private const int LongestField = 1 << 18;
    private const int MostFields = 32;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("letters/track", ShowAsync).AllowAnonymous();
        routes.MapPost("letters/track", (HttpContext http, TrackLookUp lookUp) => lookUp.FindAsync(http)).AllowAnonymous().GuardedBy(TrackPages.Purpose);
        routes.MapPost("letters/track/leave", Leave).AllowAnonymous();
        routes.MapGet("letters/track/withdraw", AskAsync).AllowAnonymous();
        routes.MapGet("letters/track/files/{fileId}", DownloadAsync).AllowAnonymous();
        foreach (var kind in new[] { TrackAct.Add, TrackAct.Clarify, TrackAct.Reopen, TrackAct.Rate, TrackAct.Withdraw })
        {
            routes.MapPost("letters/track/" + kind, (HttpContext http, TrackHandler handler) => handler.ActAsync(http, kind)).AllowAnonymous()
                .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
                .WithFormOptions(valueCountLimit: MostFields, valueLengthLimit: LongestField, multipartBodyLengthLimit: LargestRequest);
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext http, TrackedLetter tracked, TrackPages pages) => await tracked.OpenAsync(http) is { } letter
        ? await pages.LetterAsync(http, letter)
        : await pages.LookUpAsync(http, new TrackQuery(), new FormErrors(), StatusCodes.Status200OK);

    private static IResult Leave(HttpContext http, TrackedLetter tracked)
    {
        PrivatePage.NeverStore(http);
        tracked.Leave(http);
        return Results.Redirect(http.Href("~/letters/track"));
    }

    private static async Task<IResult> AskAsync(HttpContext http, TrackedLetter tracked, TrackPages pages)
    {
        PrivatePage.NeverStore(http);
        return await tracked.OpenAsync(http) is { } letter && letter.MayWithdraw() ? pages.Withdraw(http, letter) : Results.Redirect(http.Href("~/letters/track"));
    }

    private static async Task<IResult> DownloadAsync(string fileId, HttpContext http, TrackedLetter tracked, AttachmentReader reader)
    {
        PrivatePage.NeverStore(http);
        if (await tracked.OpenAsync(http) is not { } letter)
            return Results.Redirect(http.Href("~/letters/track"));
        if (await reader.OpenAsync(letter, fileId, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (found.Bytes is not { } bytes)
            return Results.Redirect(http.Href($"~/letters/track?said={(found.Row.State is AttachmentState.Infected ? "infected" : "quarantine")}"));
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(bytes, found.Row.ContentType, found.Name);
    }
}
