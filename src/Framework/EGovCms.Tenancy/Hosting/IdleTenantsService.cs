using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Hosting;

/// <summary>Looks once a minute for tenants that nobody visits, and lets them go: of ten thousand known, memory holds those that are read.</summary>
internal sealed partial class IdleTenantsService(ShellHost host, TimeProvider time, IOptions<TenancyOptions> options, ILogger<IdleTenantsService> logger)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var idle = options.Value.UnloadIdleAfter;
        if (idle <= TimeSpan.Zero)
            return;
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var name in await host.UnloadIdleAsync(idle, stoppingToken))
                    LogUnloaded(name);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // A service of some tenant could not be disposed: the others are looked at again in a minute.
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(1003, LogLevel.Information, "Tenant {Tenant} was unloaded: it had no request for long")]
    private partial void LogUnloaded(string tenant);

    [LoggerMessage(1004, LogLevel.Error, "An idle tenant could not be unloaded")]
    private partial void LogFailed(Exception error);
}
