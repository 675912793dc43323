using EGovCms.Accounts.SignIn;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGovCms.Accounts.Users;

/// <summary>Single acts on a user: each checks that the account may be changed, does it, says so and goes back.</summary>
internal sealed class UserActions(
    IHttpContextAccessor http, UserDirectory directory, UserAuthority authority, UserEditor editor, Lockout lockout, UserNotices notices)
{
    private HttpContext Context => http.HttpContext!;

    private CancellationToken Aborted => Context.RequestAborted;

    public Task<IResult> SetDisabledAsync(string id, bool disabled) => OnAsync(id, async account =>
    {
        if (disabled && notices.IsSelf(account))
            notices.Error("User_NotOneself");
        else if (await editor.SetDisabledAsync(account, disabled, Aborted))
            notices.Success(disabled ? "User_WasDisabled" : "User_WasEnabled", account);
        else
            notices.Error("User_LastAdministrator");
        return Back(account);
    });

    public Task<IResult> UnlockAsync(string id) => OnAsync(id, async account =>
    {
        await lockout.ClearAsync(account.Id, Aborted);
        await notices.RecordAsync("user.unlocked", account, Aborted);
        notices.Success("User_WasUnlocked", account);
        return Back(account);
    });

    public Task<IResult> ResetPasswordAsync(string id) => OnAsync(id, async account =>
        ShowPassword(Context, account, await editor.ResetPasswordAsync(account, Aborted)));

    /// <summary>The page that shows a random password this once; no cache may keep it.</summary>
    public static IResult ShowPassword(HttpContext context, Account account, string password)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Razor.Page<UserPasswordPage>(new { Account = account, Password = password });
    }

    private async Task<IResult> OnAsync(string id, Func<Account, Task<IResult>> act)
    {
        if (await directory.FindAsync(id, Aborted) is not { } account || !await authority.MaySeeAsync(account, Aborted))
            return TypedResults.NotFound();
        return await authority.MayChangeAccountAsync(account, Aborted) ? await act(account) : TypedResults.Forbid();
    }

    private RedirectHttpResult Back(Account account) => TypedResults.LocalRedirect(Context.Href("~/Admin/Users/" + account.Id));
}
