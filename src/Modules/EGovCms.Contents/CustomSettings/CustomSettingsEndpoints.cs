using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.CustomSettings;

/// <summary>The pages of custom settings: which there are, and one of them with the editors of its parts.</summary>
internal static class CustomSettingsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var custom = routes.MapAdmin("/CustomSettings").RequirePermission(CustomSettingsPermissions.Manage);
        custom.MapGet("", async (CustomSettingsStore store, CancellationToken cancellation) =>
            Razor.Page<CustomSettingsPage>(new { Types = await store.TypesAsync(cancellation) }));
        custom.MapGet("{type}", EditAsync);
        custom.MapPost("{type}", SaveAsync);
    }

    private static async Task<IResult> EditAsync(string type, HttpContext http, CustomSettingsStore store, IContentEditor editor) =>
        await store.FindAsync(type, http.RequestAborted) is { } item
            ? await PageAsync(item, new FormErrors(), null, store, http, editor)
            : TypedResults.NotFound();

    private static async Task<IResult> SaveAsync(
        string type, HttpContext http, CustomSettingsStore store, IContentItems items, IContentEditor editor, IAuditTrail audit, INotices notices,
        IStringLocalizer<ContentsAdminText> text)
    {
        if (await store.FindAsync(type, http.RequestAborted) is not { } item)
            return TypedResults.NotFound();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var errors = new FormErrors();
        var before = item.Content.DeepClone();
        await editor.UpdateAsync(item, errors, form, http.RequestAborted);
        if (errors.IsEmpty)
        {
            foreach (var error in (await items.PrepareAsync(item, http.RequestAborted)).Errors)
                errors.Add(error.Place, error.Message);
        }

        if (!errors.IsEmpty)
            return await PageAsync(item, errors, form, store, http, editor);
        if (await store.PutAsync(item.ContentType, ContentJson.WriteItem(item), http.RequestAborted))
            await audit.RecordAsync("customsettings.changed", item.ContentType, before, item.Content, http.RequestAborted);
        notices.Success(text["CustomSettings_Saved"]);
        return TypedResults.LocalRedirect(http.Href($"~/Admin/CustomSettings/{item.ContentType}"));
    }

    private static async Task<IResult> PageAsync(ContentItem item, FormErrors errors, IFormCollection? form, CustomSettingsStore store, HttpContext http, IContentEditor editor) =>
        Razor.Page<CustomSettingsEditPage>(
            new { Title = await store.NameAsync(item.ContentType, http.RequestAborted), Errors = errors, Slots = await editor.BuildAsync(item, errors, form, http.RequestAborted) },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
