using EGovCms.Accounts.Access;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Accounts.SignIn;

/// <summary>What the session cookie answers: people are led to sign-in or to a calm page, programs get problem details.</summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context) =>
        SecurityStampValidator.ValidatePrincipalAsync(context);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (request, response) = (context.Request, context.Response);
        if (WantsJson(request))
            return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);

        // A form that was posted cannot be repeated after sign-in: back to where it stood.
        var here = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : context.HttpContext.Href("~/Admin");
        var target = request.PathBase + "/SignIn" + QueryString.Create("returnUrl", here);
        if (!request.Headers.ContainsKey("HX-Request"))
        {
            response.Redirect(target);
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers["HX-Redirect"] = target;
        return Task.CompletedTask;
    }

    public override async Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (WantsJson(http.Request))
        {
            await TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
            return;
        }

        var access = await http.RequestServices.GetRequiredService<AccessReader>().GetAsync(http.User, http.RequestAborted);
        if (access.MustChangePassword)
            http.Response.Redirect(http.Href("~/Account/Password"));
        else if (access.UserId is null)
            await RedirectToLogin(context);
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
