using EGovCms.Contents.Abstractions;
using EGovCms.Mailbox.Statistics;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Mailbox.Public;

/// <summary>Pages that whoever sees the site's content sees.</summary>
internal static class PublicEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("mailboxes", (HttpContext http, MailboxesPage page) => page.ShowAllAsync(http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("mailboxes/{box}", (string box, HttpContext http, MailboxesPage page) => page.ShowAsync(box, http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("letters", (HttpContext http, LettersPage page) => page.ShowAsync(http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("letters/statistics", (HttpContext http, StatisticsPage page) => page.ShowAsync(http)).RequirePermission(ContentPermissions.View);
        routes.MapGet("letters/{letterId}", (string letterId, HttpContext http, LetterPage page) => page.ShowAsync(letterId, http)).RequirePermission(ContentPermissions.View);
    }
}
