using System.Diagnostics;
using EGovCms.Tenancy.Hosting;
using EGovCms.Tenancy.Observing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EGovCms.Tenancy.Routing;

/// <summary>Shows each request to the gate of its tenant, when that is started and has one.</summary>
internal sealed class TenantGateMiddleware(RequestDelegate next, ShellHost host, EGovTelemetry telemetry)
{
    public Task InvokeAsync(HttpContext context)
    {
        var entry = host.Table.Match(context.Request.Host, context.Request.Path, out _);
        if (entry is not null)
            Name(context, entry.Settings.Name);
        return entry is { Settings.State: TenantState.Running, Current.Gate: { } gate } ? gate.InvokeAsync(context, next) : next(context);
    }

    // Both are there only while somebody listens.
    private void Name(HttpContext context, string tenant)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
            metrics.Tags.Add(telemetry.Tag(tenant));
        if (telemetry.Source.HasListeners())
            Activity.Current?.SetTag("egovcms.tenant", tenant);
    }
}
