using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EGovCms.Tenancy.Routing;

/// <summary>Leads a request for an address that a tenant has left to the same page at its present one.</summary>
internal static class MovedTenant
{
    /// <summary>Browsers may keep it this long: another tenant may take the address.</summary>
    private const string Keep = "public, max-age=600";

    public static void Redirect(HttpContext context, ShellSettings tenant, int prefixLength)
    {
        var request = context.Request;
        var rest = new PathString(request.Path.Value?[prefixLength..] ?? "");
        // Whole, with the host: a path that begins with two slashes would else name another site.
        context.Response.Headers.Location = TenantUrl.Root(tenant, request) + rest.ToUriComponent() + request.QueryString.ToUriComponent();
        context.Response.Headers[HeaderNames.CacheControl] = Keep;
        context.Response.StatusCode = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? StatusCodes.Status301MovedPermanently
            : StatusCodes.Status308PermanentRedirect;
    }
}
