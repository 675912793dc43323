using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Settings.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.Robots;

/// <summary>搜索引擎收录: what search engines may find of the site.</summary>
internal static class SearchEngineEndpoints
{
    public static void MapSearchEngines(this IEndpointRouteBuilder routes)
    {
        var engines = routes.MapAdmin("/SearchEngines").RequirePermission(SettingsPermissions.ManageSettings);
        engines.MapGet("", async (ISettingsStore settings, CancellationToken cancellation) =>
            Razor.Page<SearchEnginesPage>(new { Input = SearchEngineInput.Of(await settings.GetAsync<SearchEngineSettings>(cancellation)) }));
        engines.MapPost("", SaveAsync);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, IFormCollection form, ISettingsStore settings, ShellSettings tenant, IAuditTrail audit, INotices notices, IStringLocalizer<PortalText> text)
    {
        var input = SearchEngineInput.Read(form, tenant.Prefix.Length == 0 ? "" : "/" + tenant.Prefix);
        var errors = new FormErrors();
        if (input.Paths.Count > HiddenPath.Most)
            errors.Add(nameof(SearchEngineInput.HiddenPaths), text["Engines_PathMany", HiddenPath.Most]);
        foreach (var path in input.Paths)
        {
            if (HiddenPath.FaultOf(path) is { } fault)
                errors.Add(nameof(SearchEngineInput.HiddenPaths), text[fault, path, HiddenPath.Longest]);
        }

        if (!int.TryParse(input.CrawlDelay, NumberStyles.None, CultureInfo.InvariantCulture, out var delay) || delay > SearchEnginesPage.LongestDelay)
            errors.Add(nameof(SearchEngineInput.CrawlDelay), text["Engines_DelayInvalid", SearchEnginesPage.LongestDelay]);
        if (!errors.IsEmpty)
            return Razor.Page<SearchEnginesPage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var before = await settings.GetAsync<SearchEngineSettings>(http.RequestAborted);
        var after = new SearchEngineSettings { IsClosed = input.IsClosed, HiddenPaths = input.Paths, CrawlDelay = delay };
        await settings.SaveAsync(after, http.RequestAborted);
        await audit.RecordAsync("searchengines.edited", nameof(SearchEngineSettings), before, after, CancellationToken.None);
        notices.Success(text["Engines_Saved"]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/SearchEngines"));
    }
}
