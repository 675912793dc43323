using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Data;

/// <summary>The data sets of a system, and the versions of each.</summary>
internal static class DataEndpoints
{
    public const int LongestName = 100;

    public static void MapQueryData(this IEndpointRouteBuilder routes)
    {
        var data = routes.MapAdmin("/QuerySystems").RequirePermission(QueryPermissions.Import);
        data.MapGet("/{query}", async (string query, QuerySystems systems, DataReader reader, CancellationToken cancellation) =>
            await systems.FindAsync(query, cancellation) is { } system
                ? Razor.Page<DataPage>(new { Key = system.Key, system.Name, Sets = await reader.ListAsync(system, cancellation) })
                : TypedResults.NotFound());
        data.MapPost("/{query}/Data", AddAsync);
        data.MapGet("/{query}/Data/{set}", async (string query, string set, DataReader reader, CancellationToken cancellation) =>
            await reader.FindAsync(query, set, cancellation) is { } view ? Razor.Page<DataSetPage>(new { View = view }) : TypedResults.NotFound());
        data.MapPost("/{query}/Data/{set}/Rename", RenameAsync);
        data.MapPost("/{query}/Data/{set}/Switch", SwitchAsync).RequireConfirmation();
        data.MapPost("/{query}/Data/{set}/TakeOut", TakeOutAsync).RequireConfirmation();
        data.MapPost("/{query}/Data/{set}/Rotate", RotateAsync).RequireConfirmation();
        data.MapPost("/{query}/Data/{set}/Remove", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, string query, IFormCollection form, QuerySystems systems, DataReader reader, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await systems.FindAsync(query, http.RequestAborted) is not { } system)
            return TypedResults.NotFound();
        var name = form["Name"].ToString().Trim();
        if (name.Length is 0 or > LongestName)
        {
            var errors = new FormErrors();
            errors.Add("Name", text["Problem_Name", LongestName]);
            return Razor.Page<DataPage>(
                new { Key = system.Key, system.Name, Sets = await reader.ListAsync(system, http.RequestAborted), Typed = name, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        var set = await sets.AddAsync(query, name, http.RequestAborted);
        notices.Success(text["Desk_SetAdded", name]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.DataSet(query, set.Id)));
    }

    private static async Task<IResult> RenameAsync(
        HttpContext http, string query, string set, IFormCollection form, DataReader reader, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        var name = form["Name"].ToString().Trim();
        if (name.Length is 0 or > LongestName)
        {
            var errors = new FormErrors();
            errors.Add("Name", text["Problem_Name", LongestName]);
            return Razor.Page<DataSetPage>(new { View = view, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        await sets.RenameAsync(set, name, http.RequestAborted);
        notices.Success(text["Desk_SetRenamed", name]);
        return Back(http, view);
    }

    private static async Task<IResult> SwitchAsync(
        HttpContext http, string query, string set, IFormCollection form, DataReader reader, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        if (await sets.SwitchAsync(set, form["Version"].ToString(), http.RequestAborted))
            notices.Success(text["Desk_Switched"]);
        else
            notices.Error(text["Desk_VersionGone"]);
        return Back(http, view);
    }

    private static async Task<IResult> TakeOutAsync(HttpContext http, string query, string set, DataReader reader, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        await sets.TakeOutAsync(set, http.RequestAborted);
        notices.Success(text["Desk_TakenOut", view.Name]);
        return Back(http, view);
    }

    private static async Task<IResult> RotateAsync(HttpContext http, string query, string set, DataReader reader, RotationRuns rotations, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        if (!view.IsInService)
            notices.Error(text["Desk_RotateNothing"]);
        else
            rotations.TryStart(set);
        return Back(http, view);
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, string query, string set, DataReader reader, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.FindAsync(query, set, http.RequestAborted) is not { } view)
            return TypedResults.NotFound();
        await sets.RemoveAsync(set, http.RequestAborted);
        notices.Success(text["Desk_SetRemoved", view.Name]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.System(query)));
    }

    private static RedirectHttpResult Back(HttpContext http, DataSetView view) => TypedResults.LocalRedirect(http.Href(view.Address));
}
