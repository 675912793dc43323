using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Settings.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Settings.Site;

/// <summary>The page of the site's settings.</summary>
internal static class SiteSettingsEndpoints
{
    public static void MapSiteSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapAdmin("/Settings").RequirePermission(SettingsPermissions.ManageSettings);
        settings.MapGet("", ShowAsync);
        settings.MapPost("", SaveAsync);
    }

    private static async Task<IResult> ShowAsync(ISettingsStore settings, CancellationToken cancellation) =>
        Razor.Page<SiteSettingsPage>(new { Site = await settings.GetAsync<SiteSettings>(cancellation) });

    private static async Task<IResult> SaveAsync(
        HttpContext http, IFormCollection form, ISettingsStore settings, IAuditTrail audit, INotices notices, IStringLocalizer<SettingsText> text)
    {
        var site = SiteSettingsForm.Read(form);
        var errors = new FormErrors();
        if (site.SiteName.Length == 0)
            errors.Add(nameof(site.SiteName), text["SiteName_Missing"]);
        foreach (var fault in SiteSettingsRules.Check(site))
            errors.Add(fault.Field, text[fault.Key, fault.Arguments]);
        if (!errors.IsEmpty)
            return Razor.Page<SiteSettingsPage>(new { Site = site, Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var before = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        // As documents: lists of equal languages are equal.
        if (!JsonNode.DeepEquals(JsonSerializer.SerializeToNode(site), JsonSerializer.SerializeToNode(before)))
        {
            await settings.SaveAsync(site, http.RequestAborted);
            await audit.RecordAsync("settings.edited", nameof(SiteSettings), before, site, http.RequestAborted);
        }

        notices.Success(text["Settings_Saved"]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/Settings"));
    }
}
