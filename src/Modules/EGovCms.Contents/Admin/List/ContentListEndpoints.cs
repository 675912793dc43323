using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.List;

internal static class ContentListEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var list = routes.MapAdmin("/Content").RequirePermission(ContentPermissions.List);
        list.MapGet("", ListAsync);
        list.MapPost("Bulk", BulkAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ContentListReader list) =>
        Razor.Page<ContentListPage>(new { Model = await list.ReadAsync(context.Request.Query, context.RequestAborted) });

    private static async Task<IResult> BulkAsync(
        HttpContext context, IContentItems items, ContentAccess access, INotices notices, IStringLocalizer<ContentsAdminText> text)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var action = form["action"].ToString();
        if (action == "Delete" && !form.ContainsKey(Confirmation.AnswerField))
            return Razor.Page<ConfirmPage>(new { Message = text["ConfirmDeleteMany"].Value, Form = form });
        var done = 0;
        var refused = new List<string>();
        foreach (var item in await items.GetManyAsync([.. form["ids"].OfType<string>().Distinct()], VersionOption.Latest, context.RequestAborted))
        {
            if (await ActAsync(action, item, items, access, context.RequestAborted))
                done++;
            else
                refused.Add(item.DisplayText);
        }

        if (done > 0)
            notices.Success(text["Bulk_" + action, done]);
        if (refused.Count > 0)
            notices.Error(text["BulkRefused", refused.Count, string.Join(text["ListSeparator"], refused.Take(3))]);
        return TypedResults.LocalRedirect(BackHref(context, form));
    }

    private static async Task<bool> ActAsync(string action, ContentItem item, IContentItems items, ContentAccess access, CancellationToken cancellation) => action switch
    {
        "Publish" => await access.CanPublishAsync(item) && (await items.PublishAsync(item, cancellation)).Succeeded,
        "Unpublish" => await access.CanPublishAsync(item) && (await items.UnpublishAsync(item.ContentItemId, cancellation)).Succeeded,
        "Delete" => await access.CanDeleteAsync(item) && (await items.RemoveAsync(item.ContentItemId, cancellation)).Succeeded,
        _ => false,
    };

    // The list as it was filtered; only its query is taken from the form, so that it leads nowhere else.
    private static string BackHref(HttpContext context, IFormCollection form) =>
        context.Href("~/Admin/Content") + (form["query"].ToString() is ['?', ..] query ? query : "");
}
