using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EGovCms.SignOn.Provider;

/// <summary>Where a tenant sends people who are not known there. By now OpenIddict has judged the request; who asks is the platform's to say.</summary>
internal static class AuthorizeEndpoint
{
    public static void MapAuthorize(this IEndpointRouteBuilder routes) => routes.MapGet(SignOnPaths.Authorize, Authorize).AllowAnonymous();

    private static IResult Authorize(HttpContext context, ICurrentUser user, IAccountSessions sessions)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request did not pass the provider.");
        context.Response.Headers.CacheControl = "no-store";
        if (user.Id is not { } id || sessions.Current is not { } session)
            return request.HasPromptValue(PromptValues.None) ? Refuse() : ToSignIn(context);

        // Who it is and by which sign-in: names and roles are read where they are needed, as they are then.
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, id).SetClaim("sid", session);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        return TypedResults.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static RedirectHttpResult ToSignIn(HttpContext context)
    {
        var here = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        return TypedResults.LocalRedirect(context.Href("~/SignIn") + QueryString.Create("returnUrl", here));
    }

    private static ForbidHttpResult Refuse() => TypedResults.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
