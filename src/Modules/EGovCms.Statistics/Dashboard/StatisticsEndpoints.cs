using EGovCms.Admin.Abstractions;
using EGovCms.Statistics.Abstractions;
using EGovCms.Statistics.Export;
using EGovCms.Statistics.Writing;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Statistics.Dashboard;

/// <summary>The page 访问统计 and its workbook.</summary>
internal static class StatisticsEndpoints
{
    public const string Address = "~/Admin/Statistics";
    private const int MostShown = 30;
    private const int MostExported = 1000;

    public static void MapStatistics(this IEndpointRouteBuilder routes)
    {
        var statistics = routes.MapAdmin("/Statistics").RequirePermission(StatisticsPermissions.View);
        statistics.MapGet("", ShowAsync);
        statistics.MapGet("/Export", ExportAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, SiteFiguresReader reader, SiteDays days) => Razor.Page<StatisticsPage>(new
    {
        Figures = await ReadAsync(http, reader, days, MostShown),
        reader.HasWhole,
        days.Today,
    });

    private static async Task<IResult> ExportAsync(HttpContext http, SiteFiguresReader reader, SiteDays days, FigureWorkbook workbook)
    {
        var figures = await ReadAsync(http, reader, days, MostExported);
        return Results.File(workbook.Write(figures), FigureWorkbook.ContentType, workbook.NameOf(figures));
    }

    /// <summary><c>sites=all</c> is the whole; elsewhere than on the portal it means nothing.</summary>
    private static Task<SiteFigures> ReadAsync(HttpContext http, SiteFiguresReader reader, SiteDays days, int most) =>
        reader.ReadAsync(StatisticsPeriod.Read(http.Request.Query, days.Today), http.Request.Query["sites"] == "all", most, http.RequestAborted);
}
