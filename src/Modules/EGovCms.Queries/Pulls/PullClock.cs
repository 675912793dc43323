using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Queries.Pulls;

/// <summary>Fetches what is due. One a tenant; which node does it is told by who claims it in the store.</summary>
internal sealed partial class PullClock : IDisposable
{
    /// <summary>How late it may be in a tenant that sleeps.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(5);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<PullClock> _log;
    private readonly WakeTimer _timer;

    public PullClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<PullClock> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _timer = new WakeTimer(time, TimeSpan.FromHours(1), RunAsync, host.ApplicationStopping);
    }

    public void WakeAt(DateTime utc) => _timer.WakeAt(utc);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name, _host.ApplicationStopping);
            return scope.Services.GetService<PullWork>() is { } work ? await work.RunDueAsync(_host.ApplicationStopping) : null;
        }
        catch (OperationCanceledException) when (_host.ApplicationStopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            LogFailed(_tenant.Name, fault);
            return _time.GetUtcNow().UtcDateTime + Retry;
        }
    }

    [LoggerMessage(5821, LogLevel.Error, "Query data of tenant {Tenant} could not be fetched now")]
    private partial void LogFailed(string tenant, Exception fault);
}
