using System.Security.Claims;
using EGovCms.Accounts.Access;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.SignIn;

/// <summary>What the session cookie answers: people are led to sign-in or to a calm page, programs get problem details.</summary>
internal sealed class SessionEvents(AccessReader reader, SessionBook sessions) : CookieAuthenticationEvents
{
    // The same reading that permissions are decided by: a session that has ended is none for any page, the sign-in form included.
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && (await reader.GetAsync(user, context.HttpContext.RequestAborted)).UserId is not null)
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>
    /// A cookie names its session: the one that the principal brings (from a sign-in on another host), the one that stands (a password was
    /// changed, say), or a new one.
    /// </summary>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        if (context.Principal?.Identity is not ClaimsIdentity identity || identity.HasClaim(c => c.Type == SessionBook.ClaimType))
            return;
        var (user, present) = (identity.FindFirst(ClaimTypes.NameIdentifier)!.Value, context.HttpContext.User);
        var session = present.FindFirstValue(ClaimTypes.NameIdentifier) == user ? SessionBook.IdOf(present) : null;
        identity.AddClaim(new Claim(SessionBook.ClaimType, session ?? await sessions.BeginAsync(user, context.HttpContext.RequestAborted)));
    }

    /// <summary>Signing out anywhere ends the session everywhere.</summary>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (SessionBook.IdOf(context.HttpContext.User) is { } session)
            await sessions.EndAsync(session, CancellationToken.None);
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (WantsJson(request))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && await KeptForm.TryOfferAsync(context.HttpContext, context.HttpContext.Href("~/SignIn")))
            return;
        var here = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : context.HttpContext.Href("~/Admin");
        var target = request.PathBase + "/SignIn" + QueryString.Create("returnUrl", here);
        if (!request.Headers.ContainsKey("HX-Request"))
        {
            response.Redirect(target);
            return;
        }

        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers["HX-Redirect"] = target;
    }

    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (WantsJson(http.Request))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
            return;
        }

        if ((await reader.GetAsync(http.User, http.RequestAborted)).MustChangePassword)
            http.Response.Redirect(http.Href("~/Account/Password"));
        else
            await new RazorComponentResult<ForbiddenPage> { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(http);
    }

    private static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || (accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }
}
