using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Users;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Accounts.Roles;

/// <summary>The tenant's roles, in the administration.</summary>
internal static class RoleEndpoints
{
    public static void MapRoles(this IEndpointRouteBuilder routes)
    {
        var roles = routes.MapAdmin("/Roles").RequirePermission(AccountPermissions.ManageRoles);
        roles.MapGet("", ListAsync);
        roles.MapGet("/Create", () => Razor.Page<RolePage>());
        roles.MapPost("/Create", CreateAsync);
        roles.MapGet("/Edit/{name}", ShowAsync);
        roles.MapPost("/Edit/{name}", ChangeAsync);
        roles.MapPost("/Delete/{name}", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(RoleStore roles, RoleEditor editor, CancellationToken cancellation) =>
        Razor.Page<RoleListPage>(new { Roles = await roles.ListAsync(cancellation), Members = await editor.MembersAsync(cancellation) });

    private static async Task<IResult> CreateAsync(
        HttpContext context, IFormCollection form, RoleEditor editor, INotices notices, UserText text, CancellationToken cancellation)
    {
        var input = RoleInput.From(form);
        var errors = await editor.CreateAsync(input, cancellation);
        if (!errors.IsEmpty)
            return Razor.Page<RolePage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        return Saved(context, notices, text, input.Name);
    }

    private static async Task<IResult> ShowAsync(string name, RoleStore roles, CancellationToken cancellation) =>
        await roles.FindAsync(name, cancellation) is { } role ? Razor.Page<RolePage>(new { Role = role }) : TypedResults.NotFound();

    private static async Task<IResult> ChangeAsync(
        HttpContext context, string name, IFormCollection form, RoleStore roles, RoleEditor editor, INotices notices, UserText text, CancellationToken cancellation)
    {
        if (await roles.FindAsync(name, cancellation) is not { } role)
            return TypedResults.NotFound();
        var input = RoleInput.From(form) with { Name = role.Name };
        var errors = await editor.ChangeAsync(role, input, cancellation);
        if (!errors.IsEmpty)
            return Razor.Page<RolePage>(new { Role = role, Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        return Saved(context, notices, text, role.Name);
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context, string name, RoleStore roles, RoleEditor editor, INotices notices, UserText text, CancellationToken cancellation)
    {
        if (await roles.FindAsync(name, cancellation) is not { } role)
            return TypedResults.NotFound();
        if (await editor.RemoveAsync(role, cancellation) is { } problem)
            notices.Error(problem);
        else
            notices.Success(text["Role_WasRemoved", text.Role(role.Name)]);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Roles"));
    }

    private static RedirectHttpResult Saved(HttpContext context, INotices notices, UserText text, string name)
    {
        notices.Success(text["Role_Saved", text.Role(name)]);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Roles"));
    }
}
