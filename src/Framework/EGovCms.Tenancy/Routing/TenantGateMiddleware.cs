using EGovCms.Tenancy.Hosting;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Routing;

/// <summary>Shows each request to the gate of its tenant, when that is started and has one.</summary>
internal sealed class TenantGateMiddleware(RequestDelegate next, ShellHost host)
{
    public Task InvokeAsync(HttpContext context)
    {
        var entry = host.Table.Match(context.Request.Host, context.Request.Path, out _);
        return entry is { Settings.State: TenantState.Running, Current.Gate: { } gate } ? gate.InvokeAsync(context, next) : next(context);
    }
}
