using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Notices.Inbox;

/// <summary>One's own notices.</summary>
internal static class InboxEndpoints
{
    private const int MostPages = 2000;

    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        var inbox = routes.MapGroup("/Account/Notices").RequireAuthorization();
        inbox.MapGet("", ShowAsync);
        inbox.MapPost("/Read", ReadAsync);
    }

    private static async Task<IResult> ShowAsync(
        UserInbox inbox, ICurrentUser user, int? page, HttpContext http, IAuthorizationService authorization, CancellationToken cancellation)
    {
        var number = Math.Clamp(page ?? 1, 1, MostPages);
        var rows = await inbox.ReadAsync(user.Id!, (number - 1) * UserInbox.PageSize, cancellation);
        return Razor.Page<InboxPage>(new
        {
            Number = number,
            Rows = rows,
            Unread = await inbox.CountUnreadAsync(user.Id!, cancellation),
            InAdministration = await authorization.HasPermissionAsync(http.User, AdminPermissions.AccessAdmin),
        });
    }

    private static async Task<IResult> ReadAsync(HttpContext http, IFormCollection form, UserInbox inbox, ICurrentUser user)
    {
        var id = form["Id"].ToString();
        await inbox.MarkReadAsync(user.Id!, id.Length > 0 ? id : null, http.RequestAborted);
        return TypedResults.LocalRedirect(http.Href("~/Account/Notices"));
    }
}
