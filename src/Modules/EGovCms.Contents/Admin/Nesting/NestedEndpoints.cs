using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Items;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Nesting;

/// <summary>The page that edits an item inside another. What is saved is the item that holds it, published if it was.</summary>
internal static class NestedEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var inside = routes.MapAdmin("/Content/{id}/Inside").RequirePermission(ContentPermissions.EditOwn);
        inside.MapGet("{nested}", EditAsync);
        inside.MapPost("{nested}", SaveAsync);
    }

    private static async Task<IResult> EditAsync(string id, string nested, HttpContext context, IContentItems items, ContentAccess access, IContentEditor editor)
    {
        if (await items.GetAsync(id, VersionOption.Latest, context.RequestAborted) is not { } root || ContainedItems.FindJson(root, nested) is not { } json)
            return TypedResults.NotFound();
        return await access.CanEditAsync(root)
            ? await PageAsync(root, ContentJson.ReadItem(json), new FormErrors(), null, editor, context)
            : TypedResults.Forbid();
    }

    private static async Task<IResult> SaveAsync(
        string id, string nested, HttpContext context, IContentItems items, ContentAccess access, IContentEditor editor, INotices notices,
        IStringLocalizer<ContentsAdminText> text)
    {
        if (await items.GetAsync(id, VersionOption.Latest, context.RequestAborted) is not { } root || ContainedItems.FindJson(root, nested) is not { } json)
            return TypedResults.NotFound();
        if (!await access.CanEditAsync(root))
            return TypedResults.Forbid();

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var errors = new FormErrors();
        var item = ContentJson.ReadItem(json);
        if (long.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            root.Revision = revision;
        root.Author = access.UserName;
        await editor.UpdateAsync(item, errors, form, context.RequestAborted);
        // An item inside another passes through no life cycle of its own that would set its title.
        if (item.Content["TitlePart"]?["Title"]?.ToString() is { } title)
            item.DisplayText = title;
        json.ReplaceWith(ContentJson.WriteItem(item));
        if (errors.IsEmpty)
            await StoreAsync(root, items, access, errors, text, context.RequestAborted);
        if (!errors.IsEmpty)
            return await PageAsync(root, item, errors, form, editor, context);
        notices.Success(text["SavedNotice", item.DisplayText.Length > 0 ? item.DisplayText : text["Untitled"]]);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Content/{root.ContentItemId}/Edit"));
    }

    private static async Task StoreAsync(
        ContentItem root, IContentItems items, ContentAccess access, FormErrors errors, IStringLocalizer<ContentsAdminText> text, CancellationToken cancellation)
    {
        var result = root.Published && await access.CanPublishAsync(root)
            ? await items.PublishAsync(root, cancellation)
            : await items.SaveDraftAsync(root, cancellation);
        if (result.Conflict)
            errors.Add(text["Conflict"]);
        foreach (var error in result.Errors.Where(_ => !result.Conflict))
            errors.Add(error.Place, error.Message);
    }

    private static async Task<IResult> PageAsync(
        ContentItem root, ContentItem item, FormErrors errors, IFormCollection? form, IContentEditor editor, HttpContext context) =>
        Razor.Page<NestedEditPage>(
            new { Root = root, Item = item, Errors = errors, Slots = await editor.BuildAsync(item, errors, form, context.RequestAborted) },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
