using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Accounts.Audit;

/// <summary>Who did what in the tenant's administration.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapAdmin("/Audit").RequirePermission(AccountPermissions.ViewAuditTrail).MapGet("", ListAsync);

    private static async Task<IResult> ListAsync(HttpContext context, AuditReader reader)
    {
        var filter = AuditFilter.From(context.Request.Query);
        var (entries, more) = await reader.ReadAsync(filter, context.RequestAborted);
        return Razor.Page<AuditPage>(new { Entries = entries, More = more, Filter = filter });
    }
}
