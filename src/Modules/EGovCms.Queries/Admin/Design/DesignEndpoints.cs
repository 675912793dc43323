using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Queries.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Design;

/// <summary>The designer: one form, whose buttons change it on the server without storing it, until it is saved.</summary>
internal static class DesignEndpoints
{
    /// <summary>A hundred columns have nine controls each, and some of them a box for each other column.</summary>
    private const int MostFields = 16_384;

    public static void MapQueryDesign(this IEndpointRouteBuilder routes)
    {
        var design = routes.MapAdmin("/QuerySystems").RequirePermission(QueryPermissions.Manage);
        design.MapGet("/New", (DesignPreview preview, IStringLocalizer<QueriesText> text, ISettingsStore settings) =>
            ShowAsync(DesignDraft.New(text["Desk_Start_Name"], text["Desk_Start_IdCard"], text["Desk_Start_Way"]), true, preview, settings));
        design.MapPost("/New", (HttpContext http, IFormCollection form, DesignDesk desk) => desk.TakeAsync(http, DesignInput.Read(form), form["Act"].ToString(), isNew: true))
            .WithFormOptions(valueCountLimit: MostFields);
        design.MapGet("/{query}/Design", async (string query, QuerySystems systems, DesignPreview preview, ISettingsStore settings, CancellationToken cancellation) =>
            await systems.FindAsync(query, cancellation) is { } system
                ? await ShowAsync(DesignDraft.Of(system, await settings.GetAsync<SiteSettings>(cancellation)), false, preview, settings)
                : (IResult)TypedResults.NotFound());
        design.MapPost("/{query}/Design", (HttpContext http, string query, IFormCollection form, DesignDesk desk) =>
            desk.TakeAsync(http, DesignInput.Read(form) with { Key = query }, form["Act"].ToString(), isNew: false))
            .WithFormOptions(valueCountLimit: MostFields);
        var samples = routes.MapAdmin("/QuerySystems").RequirePermission(QueryPermissions.View);
        samples.MapGet("/{query}/Sample.csv", (string query, QuerySystems systems, SampleFile sample, CancellationToken cancellation) =>
            SampleAsync(query, systems, "text/csv", ".csv", sample.Csv, cancellation));
        samples.MapGet("/{query}/Sample.xlsx", (string query, QuerySystems systems, SampleFile sample, CancellationToken cancellation) =>
            SampleAsync(query, systems, SampleFile.XlsxType, ".xlsx", sample.Xlsx, cancellation));
    }

    private static async Task<IResult> SampleAsync(string query, QuerySystems systems, string type, string extension, Func<QuerySystem, byte[]> make, CancellationToken cancellation) =>
        await systems.FindAsync(query, cancellation) is { } system ? TypedResults.File(make(system), type, system.Name + extension) : TypedResults.NotFound();

    private static async Task<IResult> ShowAsync(DesignInput input, bool isNew, DesignPreview preview, ISettingsStore settings)
    {
        var system = DesignDraft.Read(input, QueryState.Draft, await settings.GetAsync<SiteSettings>(), (_, _) => { });
        return Razor.Page<DesignPage>(new { Input = input, IsNew = isNew, Ways = preview.Ways(system), Result = preview.Result(system) });
    }
}
