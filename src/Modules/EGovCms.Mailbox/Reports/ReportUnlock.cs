using EGovCms.Accounts.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Reports;

/// <summary>Lets only those on who have unlocked, and gives the request their key.</summary>
internal sealed class ReportUnlock : IEndpointFilter
{
    /// <summary>The cookie of the token; it means nothing without the server's memory.</summary>
    public const string Cookie = "egov-report";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (services.GetRequiredService<ReportSessions>().Find(http.Request.Cookies[Cookie], services.GetRequiredService<ICurrentUser>().Id) is not { } key)
            return await UnlockEndpoints.AskAsync(http);
        services.GetRequiredService<OpenReports>().Body = key;
        // What is shown here must not be found in the browser's cache by who sits down there next.
        http.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }

    public static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = http.Request.PathBase.Add("/Admin/Reports").Value,
    };
}
