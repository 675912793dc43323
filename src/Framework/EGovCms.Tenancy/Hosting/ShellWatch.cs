using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Hosting;

/// <summary>Looks every few seconds whether another process has stored or removed a tenant, and follows.</summary>
internal sealed partial class ShellWatch(
    ShellHost host, IShellSettingsStore store, IOptions<TenancyOptions> options, TimeProvider time, ILogger<ShellWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = "";
        using var timer = new PeriodicTimer(options.Value.WatchInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var stamp = await store.ReadStampAsync(stoppingToken);
                if (string.Equals(stamp, seen, StringComparison.Ordinal))
                    continue;
                await host.SyncAsync(stoppingToken);
                seen = stamp;
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(cause);
            }
        }
    }

    [LoggerMessage(1020, LogLevel.Warning, "Tenants could not be compared with the platform's store; the next look is in a few seconds")]
    private partial void LogFailed(Exception cause);
}
