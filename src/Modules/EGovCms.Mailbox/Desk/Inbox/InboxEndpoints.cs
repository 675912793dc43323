using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Boxes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>The page 来信办理.</summary>
internal static class InboxEndpoints
{
    public static void MapLetterInbox(this IEndpointRouteBuilder letters) => letters.MapGet("", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext http, InboxReader reader, MailboxList boxes, DueWords due)
    {
        var cancellation = http.RequestAborted;
        var filter = InboxFilter.Read(http.Request.Query);
        await due.LoadAsync(cancellation);
        return Razor.Page<InboxPage>(new
        {
            Filter = filter,
            Found = await reader.ReadAsync(filter, InboxPlace.Read(http.Request.Query), cancellation),
            Counts = await reader.CountAsync(cancellation),
            Boxes = await boxes.AllAsync(cancellation),
            Due = (Func<DateTime?, string?>)due.Of,
        });
    }
}
