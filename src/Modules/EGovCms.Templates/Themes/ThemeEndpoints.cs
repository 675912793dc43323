using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Theming;
using EGovCms.Theming.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Templates.Themes;

/// <summary>The choice of the public site's theme.</summary>
internal static class ThemeEndpoints
{
    public static void MapThemes(this IEndpointRouteBuilder routes)
    {
        var themes = routes.MapAdmin("/Themes").RequirePermission(ThemingPermissions.EditTemplates);
        themes.MapGet("", ListAsync);
        themes.MapPost("/Use", UseAsync);
    }

    private static async Task<IResult> ListAsync(ThemeChoices choices, ISettingsStore settings, CancellationToken cancellation) =>
        Razor.Page<ThemesPage>(new { Themes = choices.Public, Current = choices.Current((await settings.GetAsync<ThemeSettings>(cancellation)).Site) });

    private static async Task<IResult> UseAsync(
        HttpContext http, IFormCollection form, ThemeChoices choices, ISettingsStore settings, IAuditTrail audit, INotices notices, IStringLocalizer<TemplatesText> text,
        ModuleTexts words)
    {
        if (choices.Find(form["Theme"].ToString(), forAdmin: false) is not { } theme)
            return TypedResults.NotFound();
        var before = await settings.GetAsync<ThemeSettings>(http.RequestAborted);
        if (!string.Equals(before.Site, theme.Id, StringComparison.OrdinalIgnoreCase))
        {
            await settings.SaveAsync(before with { Site = theme.Id }, http.RequestAborted);
            await audit.RecordAsync("theme.chosen", theme.Id, before, before with { Site = theme.Id }, http.RequestAborted);
        }

        notices.Success(text["Theme_Chosen", words.NameOf(theme)]);
        // Last: it reloads the tenant, and this request ends on the old shell.
        await choices.EnableAsync([theme.Id], http.RequestAborted);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Themes"));
    }
}
