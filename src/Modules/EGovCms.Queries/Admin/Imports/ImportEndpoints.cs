using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Abstractions;
using EGovCms.Queries.Admin.Data;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Sheets;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>An import from the upload to its end. One address shows the file before it is imported, how far it is, and what came of it.</summary>
internal static class ImportEndpoints
{
    /// <summary>Ten million rows of text are about a gigabyte.</summary>
    private const long LargestUpload = 4L << 30;

    public static void MapQueryImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapAdmin("/QuerySystems/{query}/Data/{set}").RequirePermission(QueryPermissions.Import);
        imports.MapPost("/Upload", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestUpload)).WithFormOptions(multipartBodyLengthLimit: LargestUpload);
        imports.MapGet("/Imports/{import}", ShowAsync);
        imports.MapPost("/Imports/{import}", StartAsync);
        imports.MapPost("/Imports/{import}/Continue", ContinueAsync);
        imports.MapPost("/Imports/{import}/Cancel", CancelAsync);
        imports.MapGet("/Imports/{import}/Errors.csv", ErrorsAsync);
    }

    private static async Task<IResult> UploadAsync(
        HttpContext http, string query, string set, IFormCollection form, QuerySystems systems, DataReader reader, UploadDesk uploads, IStringLocalizer<QueriesText> text)
    {
        if (await systems.FindAsync(query, http.RequestAborted) is not { } system || await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var errors = new FormErrors();
        if (form.Files["File"] is not { Length: > 0 } file)
        {
            errors.Add("File", text["Desk_FileNeeded"]);
        }
        else
        {
            try
            {
                return TypedResults.LocalRedirect(http.Href(QueryAddresses.Import(query, set, await uploads.TakeAsync(system, set, file, http.RequestAborted))));
            }
            catch (SheetException fault)
            {
                errors.Add("File", text[fault.Text, fault.Argument ?? ""]);
            }
        }

        return Razor.Page<DataSetPage>(new { View = view, UploadErrors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string query, string set, string import, string? sheet, ImportReader reader, MappingDesk mapping, UploadDesk uploads, QuerySystems systems, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is not { } place)
            return TypedResults.NotFound();
        if (await reader.FindAsync(set, import, http.RequestAborted) is { } shown)
        {
            // The page that follows it is told to come back whole once there is an outcome to show.
            if (!shown.IsRunning && http.Request.Headers.ContainsKey("HX-Request"))
                http.Response.Headers["HX-Refresh"] = "true";
            return Razor.Page<ImportPage>(new { Place = place, Import = shown, Faults = shown.Faults > 0 && !shown.IsRunning ? reader.FirstFaults(import) : [] });
        }

        if (await uploads.FindAsync(import, set, http.RequestAborted) is not { } note || await systems.FindAsync(query, http.RequestAborted) is not { } system)
            return TypedResults.NotFound();
        try
        {
            return Razor.Page<MappingPage>(new { Place = place, View = mapping.Look(system, import, note.FileName, sheet, null, http.RequestAborted) });
        }
        catch (SheetException fault)
        {
            var errors = new FormErrors();
            errors.Add(text[fault.Text, fault.Argument ?? ""]);
            return Razor.Page<MappingPage>(new { Place = place, View = mapping.Look(system, import, note.FileName, null, null, http.RequestAborted), Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> StartAsync(
        HttpContext http, string query, string set, string import, IFormCollection form, ImportReader reader, MappingDesk mapping, UploadDesk uploads, ImportStarter starter)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is not { } place || await starter.SystemAsync(query, http.RequestAborted) is not { } system)
            return TypedResults.NotFound();
        var address = http.Href(QueryAddresses.Import(query, set, import));
        // Sent twice, or cleared away meanwhile: the address shows what there is.
        if (await uploads.FindAsync(import, set, http.RequestAborted) is not { } note || await reader.FindAsync(set, import, http.RequestAborted) is not null)
            return TypedResults.LocalRedirect(address);
        var sheet = form["Sheet"].ToString() is { Length: > 0 } named ? named : null;
        var view = mapping.Look(system, import, note.FileName, sheet, form, http.RequestAborted);
        if (mapping.Check(view) is { IsEmpty: false } errors)
            return Razor.Page<MappingPage>(new { Place = place, View = view, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await starter.StartAsync(set, note, import, MappingDesk.Mapping(view), form["Act"] != "import", http.RequestAborted);
        return TypedResults.LocalRedirect(address);
    }

    private static async Task<IResult> ContinueAsync(
        HttpContext http, string query, string set, string import, ImportReader reader, ImportQueue queue, ICurrentUser user, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is null || await reader.FindAsync(set, import, http.RequestAborted) is null)
            return TypedResults.NotFound();
        if (await queue.ContinueAsync(import, user.Name, http.RequestAborted) is { } begun)
            return TypedResults.LocalRedirect(http.Href(QueryAddresses.Import(query, set, begun)));
        notices.Error(text["Sheet_Gone"]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.DataSet(query, set)));
    }

    private static async Task<IResult> CancelAsync(
        HttpContext http, string query, string set, string import, ImportReader reader, ImportQueue queue, UploadDesk uploads, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is null)
            return TypedResults.NotFound();
        if (await reader.FindAsync(set, import, http.RequestAborted) is not null)
        {
            if (await queue.CancelAsync(import, http.RequestAborted))
                notices.Success(text["Desk_Cancelling"]);
            return TypedResults.LocalRedirect(http.Href(QueryAddresses.Import(query, set, import)));
        }

        if (await uploads.FindAsync(import, set, http.RequestAborted) is not null)
            queue.Forget(import);
        notices.Success(text["Desk_UploadDeleted"]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.DataSet(query, set)));
    }

    private static async Task<IResult> ErrorsAsync(HttpContext http, string query, string set, string import, ImportReader reader, ImportQueue queue)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is null
            || await reader.FindAsync(set, import, http.RequestAborted) is not { IsRunning: false } shown
            || queue.OpenFaults(import) is not { } file)
            return TypedResults.NotFound();
        return TypedResults.File(file, "text/csv", Path.GetFileNameWithoutExtension(shown.FileName) + "-errors.csv");
    }
}
