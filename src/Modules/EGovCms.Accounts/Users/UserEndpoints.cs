using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Accounts.Users;

/// <summary>The users of the tenant, in the administration.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapAdmin("/Users").RequirePermission(AccountPermissions.ManageUsers);
        users.MapGet("", ListAsync);
        users.MapGet("/Create", () => Razor.Page<UserCreatePage>());
        users.MapPost("/Create", CreateAsync);
        users.MapPost("/Join", JoinAsync);
        users.MapGet("/{id}", ShowAsync);
        users.MapPost("/{id}", ChangeAsync);
        users.MapPost("/{id}/Disable", (string id, UserActions actions) => actions.SetDisabledAsync(id, true)).RequireConfirmation();
        users.MapPost("/{id}/Enable", (string id, UserActions actions) => actions.SetDisabledAsync(id, false));
        users.MapPost("/{id}/Unlock", (string id, UserActions actions) => actions.UnlockAsync(id));
        users.MapPost("/{id}/ResetPassword", (string id, UserActions actions) => actions.ResetPasswordAsync(id)).RequireConfirmation();
    }

    private static async Task<IResult> ListAsync(
        UserDirectory directory, UserAuthority authority, string? q, string? after, CancellationToken cancellation)
    {
        var search = (q ?? "").Trim();
        search = search.Length > 100 ? search[..100] : search;
        var page = await directory.ListAsync(await authority.VisibleTenantsAsync(cancellation), search, after ?? "", cancellation);
        return Razor.Page<UserListPage>(new { Result = page, Search = search, Paged = after is { Length: > 0 } });
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IFormCollection form, UserEditor editor, CancellationToken cancellation)
    {
        var input = UserInput.From(form);
        var (account, password, errors) = await editor.CreateAsync(input, cancellation);
        return errors.IsEmpty
            ? UserActions.ShowPassword(context, account, password)
            : Razor.Page<UserCreatePage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    // Someone who has an account already, of another body say, is given roles here.
    private static async Task<IResult> JoinAsync(
        HttpContext context, IFormCollection form, Microsoft.AspNetCore.Identity.UserManager<Account> accounts, UserDirectory directory,
        UserRoles roles, UserText text, IAuditTrail audit, CancellationToken cancellation)
    {
        var input = UserInput.From(form);
        var found = await accounts.FindByNameAsync(input.UserName);
        var account = found is null ? null : await directory.FindAsync(found.Id, cancellation);
        var problem = account is null ? text["User_NoSuchAccount"]
            : input.Roles.Count == 0 ? text["User_NoRole"]
            : await roles.ProblemAsync(account, [.. input.Roles.Union(roles.Of(account), StringComparer.OrdinalIgnoreCase)], cancellation);
        problem ??= await roles.SetAsync(account!, [.. input.Roles.Union(roles.Of(account!), StringComparer.OrdinalIgnoreCase)], cancellation);
        if (problem is not null)
        {
            var errors = new FormErrors();
            errors.Add("JoinUserName", problem);
            return Razor.Page<UserCreatePage>(new { JoinInput = input, JoinErrors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        await audit.RecordAsync("user.joined", account!.UserName!, null, new { input.Roles }, cancellation);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Users/" + account.Id));
    }

    private static async Task<IResult> ShowAsync(string id, UserDirectory directory, UserAuthority authority, CancellationToken cancellation) =>
        await directory.FindAsync(id, cancellation) is { } account && await authority.MaySeeAsync(account, cancellation)
            ? Razor.Page<UserEditPage>(new { Account = account, MayChange = await authority.MayChangeAccountAsync(account, cancellation) })
            : TypedResults.NotFound();

    private static async Task<IResult> ChangeAsync(
        HttpContext context, string id, IFormCollection form, UserDirectory directory, UserAuthority authority, UserEditor editor,
        INotices notices, UserText text, CancellationToken cancellation)
    {
        if (await directory.FindAsync(id, cancellation) is not { } account || !await authority.MaySeeAsync(account, cancellation))
            return TypedResults.NotFound();
        var mayChange = await authority.MayChangeAccountAsync(account, cancellation);
        var input = UserInput.From(form) with { UserName = account.UserName! };
        var errors = await editor.ChangeAsync(account, input, mayChange, cancellation);
        if (!errors.IsEmpty)
            return Razor.Page<UserEditPage>(new { Account = account, MayChange = mayChange, Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        notices.Success(text["User_Saved", account.DisplayName]);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Users"));
    }
}
