using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Storage;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Media.Library;

internal static class LibraryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var media = routes.MapAdmin("/Media").RequirePermission(MediaPermissions.Manage);
        media.MapGet("", (string? folder, IMediaFiles files) => files.List(folder ?? "") is { } shown ? Razor.Page<LibraryPage>(new { Folder = shown }) : TypedResults.NotFound());
        media.MapPost("Upload", UploadAsync);
        media.MapPost("Folder", CreateFolderAsync);
        media.MapPost("Delete", DeleteAsync).RequireConfirmation();

        // Who writes chooses among the pictures; keeping them in order is another's work.
        routes.MapAdmin("/Media").RequirePermission(ContentPermissions.EditOwn).MapGet("Pick", (string? folder, IMediaFiles files) => files.List(folder ?? "") is { } shown ? Razor.Page<PickPage>(new { Folder = shown }) : TypedResults.NotFound());
    }

    private static async Task<IResult> UploadAsync(HttpContext context, MediaUploads uploads)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var folder = MediaPath.Normalize(form["folder"]) ?? "";
        await uploads.TakeAsync(folder, form.Files, context.RequestAborted);
        return Back(context, folder);
    }

    private static async Task<IResult> CreateFolderAsync(HttpContext context, IMediaFiles files, IAuditTrail audit, INotices notices, IStringLocalizer<MediaText> text)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var folder = MediaPath.Normalize(form["folder"]) ?? "";
        var name = form["name"].ToString().Trim();
        var path = folder.Length > 0 ? $"{folder}/{name}" : name;
        if (!MediaPath.IsName(name) || !files.CreateFolder(path))
        {
            notices.Error(text["Media_BadName", name]);
            return Back(context, folder);
        }

        await audit.RecordAsync("media.folder-made", path, cancellation: context.RequestAborted);
        notices.Success(text["FolderMade", name]);
        return Back(context, path);
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext context, IMediaFiles files, IChangeLog changes, IAuditTrail audit, INotices notices, IStringLocalizer<MediaText> text)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var path = form["path"].ToString();
        if (files.Delete(path))
        {
            changes.Append(MediaChanges.Changed, MediaChanges.SubjectOf(path));
            await audit.RecordAsync("media.removed", path, cancellation: context.RequestAborted);
            notices.Success(text["Deleted", path]);
        }
        else
        {
            notices.Error(text["NotDeleted", path]);
        }

        return Back(context, MediaPath.Normalize(form["folder"]) ?? "");
    }

    private static RedirectHttpResult Back(HttpContext context, string folder) =>
        TypedResults.LocalRedirect(context.Href("~/Admin/Media") + (folder.Length > 0 ? QueryString.Create("folder", folder).Value : ""));
}
