using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Systems;

/// <summary>The list of query systems: opening, closing and removing them.</summary>
internal static class SystemEndpoints
{
    public static void MapQuerySystems(this IEndpointRouteBuilder routes)
    {
        routes.MapAdmin("/QuerySystems").RequirePermission(QueryPermissions.View).MapGet("", ListAsync);
        var systems = routes.MapAdmin("/QuerySystems").RequirePermission(QueryPermissions.Manage);
        systems.MapPost("/{query}/Open", (HttpContext http, string query, QuerySystems all, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text) =>
            SetAsync(http, query, QueryState.Open, all, sets, notices, text));
        systems.MapPost("/{query}/Close", (HttpContext http, string query, QuerySystems all, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text) =>
            SetAsync(http, query, QueryState.Closed, all, sets, notices, text)).RequireConfirmation();
        systems.MapPost("/{query}/Remove", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(HttpContext http, SystemListReader reader, IAuthorizationService authorization) => Razor.Page<SystemListPage>(new
    {
        Systems = await reader.ReadAsync(http.RequestAborted),
        MayDesign = await authorization.HasPermissionAsync(http.User, QueryPermissions.Manage),
        MayImport = await authorization.HasPermissionAsync(http.User, QueryPermissions.Import),
    });

    private static async Task<IResult> SetAsync(HttpContext http, string query, QueryState state, QuerySystems all, DataSetStore sets, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await all.FindAsync(query, http.RequestAborted) is not { } system)
            return TypedResults.NotFound();
        var problems = await all.SaveAsync(system with { State = state }, http.RequestAborted);
        if (problems.Count > 0)
            notices.Error(problems[0].Message);
        else if (state is QueryState.Open && (await sets.ListAsync(query, http.RequestAborted)).All(set => set.CurrentVersion is null))
            notices.Add(Tone.Warning, text["Desk_OpenedEmpty", system.Name]);
        else
            notices.Success(text[state is QueryState.Open ? "Desk_Opened" : "Desk_Closed", system.Name]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.Systems));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, string query, QuerySystems all, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await all.FindAsync(query, http.RequestAborted) is not { } system)
            return TypedResults.NotFound();
        if (await all.RemoveAsync(query, http.RequestAborted))
            notices.Success(text["Desk_Removed", system.Name]);
        else
            notices.Error(text["Desk_RemoveDataFirst", system.Name]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.Systems));
    }
}
