using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Outbox;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Notices.Admin;

/// <summary>The pages 通知发送 of the administration.</summary>
internal static class NoticeEndpoints
{
    private const int MostPages = 2000;

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapAdmin("/Notices").RequirePermission(NoticePermissions.Manage);
        notices.MapGet("", ListAsync);
        notices.MapPost("/{id}/Retry", RetryAsync);
        notices.MapPost("/{id}/Discard", DiscardAsync).RequireConfirmation();
        notices.MapGet("/Sender", async (ISettingsStore settings, CancellationToken cancellation) =>
            Razor.Page<SenderPage>(new { Input = await settings.GetAsync<NoticeSettings>(cancellation) }));
        notices.MapPost("/Sender", SaveSenderAsync);
        notices.MapPost("/Trial", TryAsync);
        notices.MapTemplates();
    }

    private static async Task<IResult> ListAsync(NoticeList list, string? state, int? page, CancellationToken cancellation)
    {
        var shown = StateOf(state);
        var number = Math.Clamp(page ?? 1, 1, MostPages);
        var rows = await list.ReadAsync(shown, (number - 1) * NoticeList.PageSize, cancellation);
        return Razor.Page<NoticeListPage>(new { State = shown, Number = number, Rows = rows, Counts = await list.CountAsync(cancellation) });
    }

    private static async Task<IResult> RetryAsync(HttpContext http, string id, string? state, NoticeActions actions, INotices notices, IStringLocalizer<NoticesText> text)
    {
        if (!await actions.RetryAsync(id, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Retried"]);
        return Back(http, state);
    }

    private static async Task<IResult> DiscardAsync(HttpContext http, string id, string? state, NoticeActions actions, INotices notices, IStringLocalizer<NoticesText> text)
    {
        if (!await actions.DiscardAsync(id, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Discarded"]);
        return Back(http, state);
    }

    private static async Task<IResult> SaveSenderAsync(
        HttpContext http, IFormCollection form, ISettingsStore settings, IAuditTrail audit, INotices notices, IStringLocalizer<NoticesText> text)
    {
        var input = new NoticeSettings { FromAddress = form["FromAddress"].ToString().Trim(), FromName = form["FromName"].ToString().Trim() };
        var errors = new FormErrors();
        if (input.FromAddress.Length > 0 && !NoticeRecipient.IsEmail(input.FromAddress))
            errors.Add(nameof(input.FromAddress), text["From_Invalid"]);
        if (input.FromName.Length > SenderPage.NameLength || input.FromName.Any(char.IsControl))
            errors.Add(nameof(input.FromName), text["FromName_Invalid", SenderPage.NameLength]);
        if (!errors.IsEmpty)
            return Razor.Page<SenderPage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var before = await settings.GetAsync<NoticeSettings>(http.RequestAborted);
        await settings.SaveAsync(input, http.RequestAborted);
        await audit.RecordAsync("notice.sender-changed", input.FromAddress, before, input, CancellationToken.None);
        notices.Success(text["Sender_Saved"]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Notices/Sender"));
    }

    private static async Task<IResult> TryAsync(
        HttpContext http, ICurrentUser user, INoticeOutbox outbox, TenantDb db, INotices notices, IStringLocalizer<NoticesText> text)
    {
        outbox.Add(new OutgoingNotice
        {
            Template = "trial",
            Recipients = [NoticeRecipient.User(user.Id!)],
            Model = new System.Text.Json.Nodes.JsonObject { ["Name"] = user.Name },
            Culture = System.Globalization.CultureInfo.CurrentUICulture.Name,
        });
        await db.SaveChangesAsync(http.RequestAborted);
        notices.Success(text["Trial_Sent"]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Notices/Sender"));
    }

    private static NoticeState StateOf(string? name) =>
        Enum.TryParse<NoticeState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : NoticeState.Dead;

    private static RedirectHttpResult Back(HttpContext http, string? state) =>
        TypedResults.LocalRedirect(http.Href("~/Admin/Notices") + QueryString.Create("state", StateOf(state).ToString()));
}
