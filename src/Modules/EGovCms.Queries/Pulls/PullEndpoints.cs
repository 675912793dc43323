using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Abstractions;
using EGovCms.Queries.Admin.Imports;
using EGovCms.Queries.DataSets;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Pulls;

/// <summary>From where a data set is fetched, and when.</summary>
internal static class PullEndpoints
{
    public static string Address(ImportPlace place) => place.Address + "/Pull";

    public static void MapQueryPulls(this IEndpointRouteBuilder routes)
    {
        var pull = routes.MapAdmin("/QuerySystems/{query}/Data/{set}/Pull").RequirePermission(QueryPermissions.Import);
        pull.MapGet("", ShowAsync);
        pull.MapPost("", SaveAsync);
        pull.MapPost("/Run", RunAsync);
        pull.MapPost("/Remove", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> ShowAsync(string query, string set, ImportReader reader, PullDesk desk, CancellationToken cancellation)
    {
        if (await reader.DataSetAsync(query, set, cancellation) is not { } place)
            return TypedResults.NotFound();
        var row = await desk.FindAsync(set, cancellation);
        return Page(place, row is null ? desk.Begin() : PullInput.Of(row), row, desk);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, string query, string set, IFormCollection form, ImportReader reader, PullDesk desk, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is not { } place)
            return TypedResults.NotFound();
        var input = PullInput.Read(form);
        var errors = await desk.SaveAsync(set, input, http.RequestAborted);
        if (!errors.IsEmpty)
            return Page(place, input, await desk.FindAsync(set, http.RequestAborted), desk, errors);
        notices.Success(text["Pull_Saved"]);
        return Back(http, place);
    }

    private static async Task<IResult> RunAsync(HttpContext http, string query, string set, ImportReader reader, DataSetStore sets, PullStore pulls, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is not { } place || await sets.FindAsync(set, http.RequestAborted) is not { } row)
            return TypedResults.NotFound();
        if (await pulls.RunNowAsync(row, http.RequestAborted))
            notices.Success(text["Pull_Asked"]);
        return Back(http, place);
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, string query, string set, ImportReader reader, DataSetStore sets, PullStore pulls, INotices notices, IStringLocalizer<QueriesText> text)
    {
        if (await reader.DataSetAsync(query, set, http.RequestAborted) is not { } place || await sets.FindAsync(set, http.RequestAborted) is not { } row)
            return TypedResults.NotFound();
        await pulls.RemoveAsync(row, http.RequestAborted);
        notices.Success(text["Pull_Removed"]);
        return TypedResults.LocalRedirect(http.Href(place.Address));
    }

    private static RedirectHttpResult Back(HttpContext http, ImportPlace place) => TypedResults.LocalRedirect(http.Href(Address(place)));

    private static IResult Page(ImportPlace place, PullInput input, PullRow? row, PullDesk desk, FormErrors? errors = null) => Razor.Page<PullPage>(
        new { Place = place, Input = input, State = row is null ? null : PullState.Of(row), desk.Choices, Errors = errors ?? new FormErrors() },
        errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
