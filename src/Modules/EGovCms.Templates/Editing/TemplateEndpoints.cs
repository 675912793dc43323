using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Templates.Preview;
using EGovCms.Templates.Store;
using EGovCms.Tenancy.Security;
using EGovCms.Theming;
using EGovCms.Theming.Templates;
using EGovCms.Theming.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Templates.Editing;

/// <summary>The tenant's templates, in the administration.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapAdmin("/Templates").RequirePermission(ThemingPermissions.EditTemplates);
        templates.MapGet("", ListAsync);
        templates.MapGet("/Edit", ShowAsync);
        templates.MapPost("/Edit", SaveAsync);
        templates.MapPost("/Preview", PreviewAsync);
        templates.MapPost("/Reset", ResetAsync).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(TemplateStore store, ITemplateCatalog catalog, ISettingsStore settings, CancellationToken cancellation)
    {
        var theme = await settings.GetAsync<ThemeSettings>(cancellation);
        return Razor.Page<TemplateListPage>(new { Own = await store.ListAsync(cancellation), Others = catalog.List(theme.Site) });
    }

    private static async Task<IResult> ShowAsync(string? name, TemplateStore store, ITemplateCatalog catalog, ISettingsStore settings, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(name))
            return Razor.Page<TemplatePage>(new { Input = new TemplateInput("", "", "/"), IsNew = true });
        if (TemplateName.Normalize(name) is not { } file)
            return TypedResults.NotFound();
        var own = await store.FindAsync(file, cancellation);
        var original = catalog.Find((await settings.GetAsync<ThemeSettings>(cancellation)).Site, file);
        if (own is null && original is null)
            return TypedResults.NotFound();
        return Razor.Page<TemplatePage>(new { Input = new TemplateInput(own?.Name ?? file, own?.Draft ?? own?.Content ?? original ?? "", "/"), Own = own, Original = original });
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, IFormCollection form, TemplateChecks checks, TemplateStore store, IAuditTrail audit, INotices notices, IStringLocalizer<TemplatesText> text)
    {
        var input = TemplateInput.From(form);
        var (errors, fault) = checks.Check(input);
        if (!errors.IsEmpty)
            return SentBack(input, errors, fault);
        var name = TemplateName.Normalize(input.Name)!;
        if (await store.SaveAsync(name, input.Text, http.RequestAborted))
            await audit.RecordAsync("template.edited", Subject(name), cancellation: http.RequestAborted);
        notices.Success(text["Template_Saved", name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Templates/Edit?name=" + Uri.EscapeDataString(name)));
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, IFormCollection form, TemplateChecks checks, TemplateStore store)
    {
        var input = TemplateInput.From(form);
        var (errors, fault) = checks.Check(input);
        if (!errors.IsEmpty)
            return SentBack(input, errors, fault);
        await store.SaveDraftAsync(TemplateName.Normalize(input.Name)!, input.Text, http.RequestAborted);
        return TypedResults.LocalRedirect(http.Href(PreviewMiddleware.Address(input.PreviewPath)));
    }

    private static async Task<IResult> ResetAsync(
        HttpContext http, IFormCollection form, TemplateStore store, IAuditTrail audit, INotices notices, IStringLocalizer<TemplatesText> text)
    {
        if (TemplateName.Normalize(form["Name"]) is not { } name || !await store.RemoveAsync(name, http.RequestAborted))
            return TypedResults.NotFound();
        await audit.RecordAsync("template.reset", Subject(name), cancellation: http.RequestAborted);
        notices.Success(text["Template_WasReset", name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Templates"));
    }

    private static IResult SentBack(TemplateInput input, FormErrors errors, TemplateException? fault) =>
        Razor.Page<TemplatePage>(new { Input = input, Errors = errors, Fault = fault, IsNew = true }, StatusCodes.Status422UnprocessableEntity);

    private static string Subject(string name) => name.Length <= 128 ? name : name[..128];
}
