using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Edit;

internal static class ContentEditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var content = routes.MapAdmin("/Content").RequirePermission(ContentPermissions.EditOwn);
        content.MapGet("Create", ChooseAsync);
        content.MapGet("Create/{type}", NewAsync);
        content.MapPost("Create/{type}", CreateAsync);
        content.MapGet("{id}/Edit", EditAsync);
        content.MapPost("{id}/Edit", SaveAsync);
        content.MapPost("{id}/Unpublish", (string id, HttpContext context, ContentCommands commands) => commands.UnpublishAsync(id, context)).RequireConfirmation();
        content.MapPost("{id}/Discard", (string id, HttpContext context, ContentCommands commands) => commands.DiscardAsync(id, context)).RequireConfirmation();
        content.MapPost("{id}/Delete", (string id, HttpContext context, ContentCommands commands) => commands.DeleteAsync(id, context)).RequireConfirmation();
    }

    private static async Task<IResult> ChooseAsync(HttpContext context, IContentDefinitions definitions)
    {
        var types = (await definitions.ListTypesAsync(context.RequestAborted)).Creatable();
        return Razor.Page<ChooseTypePage>(new { Types = types.ToList() });
    }

    private static async Task<IResult> NewAsync(string type, HttpContext context, IContentItems items, IContentDefinitions definitions, ContentSaving saving)
    {
        if (!await IsCreatableAsync(type, definitions, context.RequestAborted))
            return TypedResults.NotFound();
        var item = await items.NewAsync(type, context.RequestAborted);
        return await PageAsync(item, new FormErrors(), null, saving, context);
    }

    private static async Task<IResult> CreateAsync(
        string type, HttpContext context, IContentItems items, IContentDefinitions definitions, ContentSaving saving, INotices notices, IStringLocalizer<ContentsAdminText> text)
    {
        if (!await IsCreatableAsync(type, definitions, context.RequestAborted))
            return TypedResults.NotFound();
        var item = await items.NewAsync(type, context.RequestAborted);
        return await StoreAsync(item, context, saving, notices, text);
    }

    private static async Task<IResult> EditAsync(string id, HttpContext context, IContentItems items, ContentAccess access, ContentSaving saving)
    {
        if (await items.GetAsync(id, VersionOption.Latest, context.RequestAborted) is not { } item)
            return TypedResults.NotFound();
        return await access.CanEditAsync(item) ? await PageAsync(item, new FormErrors(), null, saving, context) : TypedResults.Forbid();
    }

    private static async Task<IResult> SaveAsync(
        string id, HttpContext context, IContentItems items, ContentAccess access, ContentSaving saving, INotices notices, IStringLocalizer<ContentsAdminText> text)
    {
        if (await items.GetAsync(id, VersionOption.Latest, context.RequestAborted) is not { } item)
            return TypedResults.NotFound();
        return await access.CanEditAsync(item) ? await StoreAsync(item, context, saving, notices, text) : TypedResults.Forbid();
    }

    private static async Task<IResult> StoreAsync(
        ContentItem item, HttpContext context, ContentSaving saving, INotices notices, IStringLocalizer<ContentsAdminText> text)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var errors = await saving.SaveAsync(item, form, context.RequestAborted);
        if (!errors.IsEmpty)
            return await PageAsync(item, errors, form, saving, context);
        notices.Success(text[form["action"] == "Publish" ? "PublishedNotice" : "SavedNotice", item.DisplayText]);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Content/{item.ContentItemId}/Edit"));
    }

    private static async Task<IResult> PageAsync(ContentItem item, FormErrors errors, IFormCollection? form, ContentSaving saving, HttpContext context) =>
        Razor.Page<ContentEditPage>(
            new { Model = await saving.ModelAsync(item, errors, form, context.RequestAborted) },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<bool> IsCreatableAsync(string type, IContentDefinitions definitions, CancellationToken cancellation) =>
        await definitions.GetTypeAsync(type, cancellation) is { } definition && definition.GetSettings<ContentTypeSettings>().Creatable;
}
