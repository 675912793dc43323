using EGovCms.Admin.Abstractions;
using EGovCms.Audit.Abstractions;
using EGovCms.Audit.Reading;
using EGovCms.Data.Audit;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Audit.Pages;

/// <summary>Who did what in the tenant's administration.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapAdmin("/Audit").RequirePermission(AuditPermissions.ViewAuditTrail);
        group.MapGet("", ListAsync);
        group.MapGet("/Export", ExportAsync);
        group.MapPost("/Verify", VerifyAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, AuditReader reader)
    {
        var filter = AuditFilter.Of(context.Request.Query);
        var (entries, more) = await reader.ReadAsync(filter, context.RequestAborted);
        return Razor.Page<AuditPage>(new { Entries = entries, More = more, Filter = filter });
    }

    private static async Task<IResult> ExportAsync(HttpContext context, AuditReader reader, AuditCsv csv, IAuditTrail audit)
    {
        var filter = AuditFilter.Of(context.Request.Query);
        await audit.RecordAsync("audit.exported", "csv", null, new { filter.Actor, filter.Area, filter.Subject, filter.Text, filter.From, filter.To }, context.RequestAborted);
        var entries = await reader.StreamAsync(filter, context.RequestAborted);
        return Results.Stream(output => csv.WriteAsync(output, entries, context.RequestAborted), "text/csv; charset=utf-8", "audit.csv");
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, IAuditVerifier verifier, AuditReader reader)
    {
        var verdict = await verifier.VerifyAsync(context.RequestAborted);
        var filter = AuditFilter.Of(context.Request.Query);
        var (entries, more) = await reader.ReadAsync(filter, context.RequestAborted);
        return Razor.Page<AuditPage>(new { Entries = entries, More = more, Filter = filter, Verdict = verdict });
    }
}
