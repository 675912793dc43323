using EGovCms.Tenancy.Security;

namespace EGovCms.Web.Operation;

/// <summary>Puts the security headers on every response, errors included.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var policy = new ContentSecurityPolicy();
        context.Features.Set<ICspFeature>(policy);
        context.Response.OnStarting(static state =>
        {
            var (response, csp) = ((HttpResponse, ContentSecurityPolicy))state;
            var headers = response.Headers;
            // A file that a user uploaded may have set a stricter one of its own.
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : csp.ToString();
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "SAMEORIGIN";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            return Task.CompletedTask;
        }, (context.Response, policy));
        return next(context);
    }
}
