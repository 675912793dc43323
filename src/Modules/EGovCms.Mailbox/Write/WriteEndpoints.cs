using EGovCms.Mailbox.Boxes;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Mailbox.Write;

/// <summary>The form of a mailbox.</summary>
internal static class WriteEndpoints
{
    // Four files of 5 MB, and room for one that is too large: it gets a clear word, and what was typed is still there.
    private const long LargestRequest = 48L << 20;

    // Text fields are short; nothing that is longer can be a letter.
    private const int LongestField = 1 << 18;
    private const int MostFields = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("mailboxes/{box}/write", ShowAsync).AllowAnonymous();
        routes.MapPost("mailboxes/{box}/write", SendAsync).AllowAnonymous().GuardedBy(WriteGate.Purpose)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithFormOptions(valueCountLimit: MostFields, valueLengthLimit: LongestField, multipartBodyLengthLimit: LargestRequest);
    }

    private static async Task<IResult> ShowAsync(string box, HttpContext http, MailboxList boxes, WritePages pages) =>
        await boxes.FindAsync(box, http.RequestAborted) is { } found ? await pages.EmptyAsync(http, found) : Results.NotFound();

    private static async Task<IResult> SendAsync(string box, HttpContext http, MailboxList boxes, WriteHandler handler)
    {
        if (await boxes.FindAsync(box, http.RequestAborted) is not { } found)
            return Results.NotFound();
        return await handler.SendAsync(http, found, await http.Request.ReadFormAsync(http.RequestAborted));
    }
}
