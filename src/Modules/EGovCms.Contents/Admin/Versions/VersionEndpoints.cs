using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Versions;

internal static class VersionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var versions = routes.MapAdmin("/Content/{id}/Versions").RequirePermission(ContentPermissions.EditOwn);
        versions.MapGet("", ListAsync);
        versions.MapPost("{version}/Restore", RestoreAsync).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(string id, HttpContext context, IContentItems items, ContentAccess access)
    {
        var versions = await items.ListVersionsAsync(id, context.RequestAborted);
        if (versions.Count == 0)
            return TypedResults.NotFound();
        return await access.CanEditAsync(versions[0]) ? Razor.Page<VersionsPage>(new { Versions = versions }) : TypedResults.Forbid();
    }

    // The old version's content becomes a draft; the public sees it only once it is published.
    private static async Task<IResult> RestoreAsync(
        string id, string version, HttpContext context, IContentItems items, ContentAccess access, INotices notices, IStringLocalizer<ContentsAdminText> text)
    {
        var latest = await items.GetAsync(id, VersionOption.Latest, context.RequestAborted);
        var old = await items.GetVersionAsync(version, context.RequestAborted);
        if (latest is null || old is null || old.ContentItemId != id)
            return TypedResults.NotFound();
        if (!await access.CanEditAsync(latest))
            return TypedResults.Forbid();
        latest.Content = old.Clone().Content;
        latest.Author = access.UserName;
        var result = await items.SaveDraftAsync(latest, context.RequestAborted);
        if (result.Succeeded)
            notices.Success(text["RestoredNotice"]);
        foreach (var error in result.Errors)
            notices.Error(error.Message);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Content/{id}/Edit"));
    }
}
