using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;

namespace EGovCms.SignOn.Provider;

/// <summary>
/// Where a client sends people who sign out (OpenID Connect RP-Initiated Logout). By now OpenIddict has judged the request: hint and return address
/// are the client's own. Another site must not sign anybody out, so people are asked, unless the hint proves that the client knows their session.
/// </summary>
internal static class EndSessionEndpoint
{
    private const string Session = "sid";

    public static void MapEndSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignOnPaths.EndSession, (HttpContext context, IAccountSessions sessions) => EndAsync(context, sessions, confirmed: false)).AllowAnonymous();
        // A client may post here without knowing our token: that counts as asking, not as an answer.
        routes.MapPost(SignOnPaths.EndSession, async (HttpContext context, IAccountSessions sessions, IAntiforgery antiforgery) =>
            await EndAsync(context, sessions, await antiforgery.IsRequestValidAsync(context))).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<IResult> EndAsync(HttpContext context, IAccountSessions sessions, bool confirmed)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The request did not pass the provider.");
        context.Response.Headers.CacheControl = "no-store";
        if (sessions.Current is { } session)
        {
            var hint = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            if (!confirmed && hint.Principal?.GetClaim(Session) != session)
                return Ask(context, request);
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        return TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = context.Href("~/SignIn") }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static IResult Ask(HttpContext context, OpenIddictRequest request)
    {
        // Browsers hold the form to the page's policy through the redirect that follows it.
        if (Uri.TryCreate(request.PostLogoutRedirectUri, UriKind.Absolute, out var back))
            context.Features.Get<ICspFeature>()?.Allow("form-action", back.GetLeftPart(UriPartial.Authority));
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in new[]
        {
            (OpenIddictConstants.Parameters.IdTokenHint, request.IdTokenHint), (OpenIddictConstants.Parameters.ClientId, request.ClientId),
            (OpenIddictConstants.Parameters.PostLogoutRedirectUri, request.PostLogoutRedirectUri), (OpenIddictConstants.Parameters.State, request.State),
        })
        {
            if (!string.IsNullOrEmpty(value))
                values[name] = value;
        }

        return Razor.Page<EndSessionPage>(new { Values = values });
    }
}
