using EGovCms.Tenancy.Hosting;
using EGovCms.Tenancy.Observing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGovCms.Tenancy.Routing;

/// <summary>Finds the request's tenant, starts it if need be and hands the request to its blueprint's pipeline.</summary>
internal sealed class TenantRouterMiddleware(
    RequestDelegate next, ShellHost host, TenantTraffics traffics, EGovTelemetry telemetry, TimeProvider time, ILoggerFactory loggers)
{
    private readonly ILogger _requests = loggers.CreateLogger("EGovCms.Tenant");

    public async Task InvokeAsync(HttpContext context)
    {
        var table = host.Table;
        int prefixLength;
        if (table.HasFormer && table.MatchFormer(context.Request.Host, context.Request.Path, out prefixLength) is { Settings: { State: TenantState.Running } moved })
        {
            MovedTenant.Redirect(context, moved, prefixLength);
            return;
        }

        if (table.Match(context.Request.Host, context.Request.Path, out prefixLength) is not { } entry)
        {
            await next(context);
            return;
        }

        var settings = entry.Settings;
        switch (settings.State)
        {
            case TenantState.Running:
                await ServeAsync(context, entry, prefixLength);
                break;
            case TenantState.Initializing:
                await CalmPage.WriteSettingUpAsync(context, settings);
                break;
            case TenantState.Invalid:
                await CalmPage.WriteUnavailableAsync(context, settings, reference: null);
                break;
            default:
                // Not told apart from a path that never existed: a disabled body's site is simply not there.
                await next(context);
                break;
        }
    }

    private async Task ServeAsync(HttpContext context, ShellEntry entry, int prefixLength)
    {
        var observation = new RequestObservation(context, telemetry, traffics.Of(entry.Settings.Name));
        Shell shell;
        try
        {
            shell = await host.ClaimAsync(entry, context.RequestAborted);
        }
        catch (TenantStartException refused)
        {
            observation.End(context, StatusCodes.Status503ServiceUnavailable);
            await CalmPage.WriteUnavailableAsync(context, entry.Settings, refused.Reference);
            return;
        }
        catch (KeyNotFoundException)
        {
            // Removed between the look-up and the claim.
            await next(context);
            return;
        }

        entry.Touch(time);
        var (path, pathBase) = (context.Request.Path, context.Request.PathBase);
        if (prefixLength > 0)
        {
            // The prefix as configured, not as typed, so that links and cookies have one spelling.
            context.Request.PathBase = pathBase.Add("/" + shell.Settings.Prefix);
            context.Request.Path = new PathString(path.Value![prefixLength..]);
        }

        var status = StatusCodes.Status500InternalServerError;
        try
        {
            using (_requests.BeginScope(new TenantLogScope(shell.Settings.Name)))
                await shell.ServeAsync(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            observation.End(context, status);
            (context.Request.Path, context.Request.PathBase) = (path, pathBase);
            entry.Touch(time);
            await shell.ReleaseAsync();
        }
    }
}
