using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EGovCms.SignOn.Provider;

/// <summary>
/// Lets the sign-in form lead back to the tenant that asked: browsers hold a form to the content security policy through every redirect that
/// follows it.
/// </summary>
internal sealed class ReturnPolicy(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IShellHost host, ClientRegistry clients)
    {
        var request = context.Request;
        if (request.Path.Equals("/SignIn", StringComparison.OrdinalIgnoreCase) && await ReturnUrlAsync(request) is { } target
            && target.IndexOf(SignOnPaths.Authorize + "?", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && QueryHelpers.ParseQuery(target[(at + SignOnPaths.Authorize.Length)..]).TryGetValue("client_id", out var client)
            && host.TryGetSettings(client.ToString(), out var tenant))
        {
            foreach (var origin in clients.Origins(tenant))
                context.Features.Get<ICspFeature>()?.Allow("form-action", origin);
        }

        await next(context);
    }

    private static async Task<string?> ReturnUrlAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return request.Query["returnUrl"];
        if (!request.HasFormContentType)
            return null;
        return (await request.ReadFormAsync(request.HttpContext.RequestAborted))["ReturnUrl"];
    }
}
