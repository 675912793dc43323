using EGovCms.Accounts.SignIn;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.Passwords;

/// <summary>Changing one's own password.</summary>
internal static class PasswordEndpoints
{
    public static void MapPassword(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/Account/Password", ShowAsync).RequireAuthorization();
        routes.MapPost("/Account/Password", ChangeAsync).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, UserManager<Account> users) =>
        await users.GetUserAsync(context.User) is { Disabled: false } account
            ? Razor.Page<PasswordPage>(new { Forced = account.MustChangePassword })
            : TypedResults.LocalRedirect(context.Href("~/SignIn"));

    private static async Task<IResult> ChangeAsync(
        HttpContext context, IFormCollection form, SignInManager<Account> signIn, Lockout lockout, INotices notices,
        IStringLocalizer<AccountsText> text, IOptions<AccountsOptions> options)
    {
        var users = signIn.UserManager;
        if (await users.GetUserAsync(context.User) is not { Disabled: false } account || lockout.IsLocked(account))
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect(context.Href("~/SignIn"));
        }

        var forced = account.MustChangePassword;
        var errors = await TryAsync(users, account, form, lockout, text, options.Value, context.RequestAborted);
        if (!errors.IsEmpty)
            return Razor.Page<PasswordPage>(new { Forced = forced, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await signIn.RefreshSignInAsync(account);
        notices.Success(text["Password_Changed"]);
        return TypedResults.LocalRedirect(context.Href("~/Admin"));
    }

    private static async Task<FormErrors> TryAsync(
        UserManager<Account> users, Account account, IFormCollection form, Lockout lockout,
        IStringLocalizer<AccountsText> text, AccountsOptions options, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        var (current, wanted) = (form["Password"].ToString(), form["NewPassword"].ToString());
        if (!string.Equals(wanted, form["Repeated"], StringComparison.Ordinal))
            errors.Add("Repeated", text["Password_NotRepeated"]);
        else if (string.Equals(wanted, current, StringComparison.Ordinal))
            errors.Add("NewPassword", text["Password_Same"]);
        if (!errors.IsEmpty)
            return errors;

        var result = await users.ChangePasswordAsync(account, current, wanted);
        foreach (var error in result.Errors)
        {
            // Whoever sits at an open session must not be able to guess on and on.
            if (error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
                await lockout.CountFailureAsync(account.Id, cancellation);
            errors.Add(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "Password" : "NewPassword", text.Describe(error, options));
        }

        if (result.Succeeded)
        {
            account.MustChangePassword = false;
            await users.UpdateAsync(account);
        }

        return errors;
    }
}
