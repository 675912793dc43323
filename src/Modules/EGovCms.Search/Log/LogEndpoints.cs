using EGovCms.Admin.Abstractions;
using EGovCms.Search.Editing;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Search.Log;

/// <summary>The page 搜索 of the administration.</summary>
internal static class LogEndpoints
{
    private const int UsualDays = 30;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapAdmin("/Search").RequirePermission(SearchPermissions.Manage).MapGet("", ShowAsync);

    private static async Task<IResult> ShowAsync(int? days, QueryReports reports, CancellationToken cancellation) =>
        Razor.Page<LogPage>(new { Report = await reports.ReadAsync(days is { } wanted && QueryReports.Days.Contains(wanted) ? wanted : UsualDays, cancellation) });
}
