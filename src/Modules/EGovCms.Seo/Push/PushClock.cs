using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Seo.Push;

/// <summary>Tells search engines when something is due. One a tenant; which node does it is told by who claims it in the store.</summary>
internal sealed partial class PushClock : IDisposable
{
    /// <summary>How late it may be in a tenant that sleeps.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<PushClock> _log;
    private readonly WakeTimer _timer;

    public PushClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<PushClock> log)
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
            return scope.Services.GetService<PushWork>() is { } work ? await work.RunDueAsync(_host.ApplicationStopping) : null;
        }
        catch (OperationCanceledException) when (_host.ApplicationStopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            LogFailed(_tenant.Name, fault);
            return _time.GetUtcNow().UtcDateTime + Longest;
        }
    }

    [LoggerMessage(6503, LogLevel.Error, "Search engines could not be told of pages of tenant {Tenant} now")]
    private partial void LogFailed(string tenant, Exception fault);
}
