using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.SignIn;

internal sealed class AccountSessions(SignInManager<Account> signIn, SessionBook sessions, IHttpContextAccessor http) : IAccountSessions
{
    public string? Current => http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? SessionBook.IdOf(user) : null;

    public async Task<ClaimsPrincipal?> JoinAsync(string userId, string session, CancellationToken cancellation)
    {
        if (await signIn.UserManager.FindByIdAsync(userId) is not { Disabled: false } account || !await sessions.LastsAsync(session, userId, cancellation))
            return null;
        var principal = await signIn.CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionBook.ClaimType, session));
        return principal;
    }
}
