using System.Security.Cryptography;
using System.Text;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Web.Telemetry;

/// <summary>
/// The metrics, on the platform's own host, for who has the token or administers the platform. To all others the address is like any that does not
/// exist. It stands before the tenants: a portal that cannot start must be seen in the metrics, not take them away.
/// </summary>
internal sealed class MetricsMiddleware
{
    public const string Path = "/metrics";
    private const string Bearer = "Bearer ";
    private readonly RequestDelegate _next;
    private readonly RequestDelegate _metrics;
    private readonly IShellHost _shells;
    private readonly byte[]? _token;

    public MetricsMiddleware(RequestDelegate next, IServiceProvider services, IShellHost shells, IConfiguration configuration)
    {
        (_next, _shells) = (next, shells);
        _token = configuration["Metrics:Token"] is { Length: > 0 } token ? Digest(token) : null;
        _metrics = new ApplicationBuilder(services).UseOpenTelemetryPrometheusScrapingEndpoint(static _ => true).Build();
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path != Path || _shells.Find(request.Host, request.Path) is not { IsDefault: true } || !await MayAsync(context))
        {
            await _next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await _metrics(context);
    }

    private async Task<bool> MayAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return _token is not null && CryptographicOperations.FixedTimeEquals(_token, Digest(authorization[Bearer.Length..].Trim()));
        return context.Request.Headers.Cookie.Count > 0 && await AdministersAsync(context);
    }

    /// <summary>Asks the platform's own sign-in.</summary>
    private async Task<bool> AdministersAsync(HttpContext context)
    {
        ShellScope scope;
        try
        {
            scope = await _shells.CreateScopeAsync(ShellSettings.DefaultName, context.RequestAborted);
        }
        catch (Exception failure) when (failure is TenantStartException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }

        await using (scope)
        {
            var before = context.RequestServices;
            context.RequestServices = scope.Services;
            try
            {
                var known = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
                return known.Principal is { } user
                    && await scope.Services.GetRequiredService<IAuthorizationService>().HasPermissionAsync(user, TenantPermissions.ManageTenants);
            }
            finally
            {
                context.RequestServices = before;
            }
        }
    }

    // Of one length, so that comparing tells nothing of the token's.
    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
