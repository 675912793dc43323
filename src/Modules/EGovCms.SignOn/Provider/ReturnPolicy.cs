using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Http;

namespace EGovCms.SignOn.Provider;

/// <summary>
/// Lets the sign-in form lead back to the tenant that asked: browsers hold a form to the content security policy through every redirect that
/// follows it.
/// </summary>
internal sealed class ReturnPolicy(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ReturningSite returning, ClientRegistry clients)
    {
        var request = context.Request;
        if (request.Path.Equals("/SignIn", StringComparison.OrdinalIgnoreCase) && returning.Find(await ReturnUrlAsync(request)) is { } tenant)
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
