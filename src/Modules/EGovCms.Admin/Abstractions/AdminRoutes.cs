using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Admin.Abstractions;

/// <summary>Routes of the administration.</summary>
public static class AdminRoutes
{
    /// <summary>
    /// A group of routes under <c>/Admin</c>, open to those who may enter the administration. Each endpoint adds the permission of
    /// its own work by <c>RequirePermission</c>. The host checks every post for the antiforgery token that
    /// <see cref="AdminForm"/> and <see cref="PostButton"/> bring.
    /// </summary>
    /// <param name="routes">The tenant's routes.</param>
    /// <param name="prefix">The module's segment, such as <c>/Users</c>.</param>
    public static RouteGroupBuilder MapAdmin(this IEndpointRouteBuilder routes, string prefix = "") =>
        routes.MapGroup("/Admin" + prefix).RequirePermission(AdminPermissions.AccessAdmin);

    /// <summary>Resolves <c>~/…</c> to the tenant's own prefix; other addresses stay as they are.</summary>
    public static string Href(this HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith("~/", StringComparison.Ordinal) ? string.Concat(context.Request.PathBase, path.AsSpan(1)) : path;
    }
}
