using EGovCms.Tenancy.Routing;

namespace EGovCms.Web.Operation;

/// <summary>
/// Refuses a request whose host is no name. Kestrel lets <c>xn--</c> through, which no domain is written as, and whoever asked for
/// <see cref="HttpRequest.Host"/> later would fail over it.
/// </summary>
internal sealed class HostNameMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        return IsName(headers.Host) && IsName(headers["X-Forwarded-Host"]) ? next(context) : CalmPage.WriteBadRequestAsync(context);
    }

    private static bool IsName(string? hosts)
    {
        try
        {
            foreach (var host in hosts?.Split(',', StringSplitOptions.TrimEntries) ?? [])
                _ = HostString.FromUriComponent(host);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
