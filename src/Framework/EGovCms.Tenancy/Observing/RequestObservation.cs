using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Observing;

/// <summary>Watches one request that a tenant answers: from its claim on the tenant to the last byte.</summary>
internal readonly struct RequestObservation
{
    private readonly EGovTelemetry _telemetry;
    private readonly TenantTraffic _traffic;
    private readonly Activity? _span;
    private readonly RequestCommands? _commands;
    private readonly long _began;

    public RequestObservation(HttpContext context, EGovTelemetry telemetry, TenantTraffic traffic)
    {
        (_telemetry, _traffic, _began) = (telemetry, traffic, traffic.Begin());
        _span = telemetry.Source.StartActivity("tenant");
        _span?.SetTag("egovcms.tenant", traffic.Tenant);
        if (_span is null && !telemetry.RequestCommands.Enabled)
            return;
        _commands = new RequestCommands(telemetry);
        context.Features.Set(_commands);
    }

    public void End(HttpContext context, int status)
    {
        // Whoever left before the answer was there saw no error.
        _traffic.Count(_began, kept: false, context.RequestAborted.IsCancellationRequested ? StatusCodes.Status499ClientClosedRequest : status);
        if (_commands is not null)
            _telemetry.RequestCommands.Record(_commands.Count, _telemetry.Tag(_traffic.Tenant));
        if (status >= StatusCodes.Status500InternalServerError)
            _span?.SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }
}
