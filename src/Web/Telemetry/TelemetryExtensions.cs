using System.Diagnostics.Metrics;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EGovCms.Web.Telemetry;

/// <summary>OpenTelemetry, when the configuration asks for it: metrics to be fetched from <c>/metrics</c>, metrics and traces sent by OTLP.</summary>
internal static class TelemetryExtensions
{
    private static readonly string[] Meters =
        [EGovTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    /// <summary>Without <c>Metrics:Token</c>, <c>Metrics:Enabled</c> or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> nothing listens and nothing is paid for.</summary>
    public static void AddEgovTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.Configure<TenancyOptions>(options => options.NamedTenants = configuration.GetValue("Metrics:Tenants", options.NamedTenants));
        var sends = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var shows = ShowsMetrics(configuration);
        if (!sends && !shows)
            return;

        builder.Services.AddCommandTelemetry();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "egovcms", serviceInstanceId: Environment.MachineName))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                ((IDeferredMeterProviderBuilder)metrics).Configure((services, own) => LeaveOthersOut(own, services.GetRequiredService<IMeterFactory>()));
                if (shows)
                    metrics.AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
                if (sends)
                    metrics.AddOtlpExporter();
            });
        if (sends)
        {
            telemetry.WithTracing(traces => traces.AddSource(EGovTelemetry.Name)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsSomebodys)
                .AddOtlpExporter());
        }
    }

    /// <summary>Whether <c>/metrics</c> answers to anybody.</summary>
    public static bool ShowsMetrics(IConfiguration configuration) =>
        configuration["Metrics:Token"] is { Length: > 0 } || configuration.GetValue("Metrics:Enabled", false);

    // Meters are found by name in the whole process, where a test may have several hosts: their sums would overwrite each other.
    private static void LeaveOthersOut(MeterProviderBuilder metrics, IMeterFactory own) =>
        metrics.AddView(instrument => instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, own) ? null : MetricStreamConfiguration.Drop);

    // What supervisors ask all the time would bury the rest.
    private static bool IsSomebodys(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments(MetricsMiddleware.Path);
}
