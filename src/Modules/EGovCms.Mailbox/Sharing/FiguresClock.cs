using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Mailbox.Sharing;

/// <summary>
/// Has the tenant's figures counted soon after a letter came or moved, but at most once in a while, and then with all that happened meanwhile: letters come and
/// move all day. What a process that ends had yet to count, the next letter brings. Singleton of the tenant.
/// </summary>
internal sealed partial class FiguresClock : IDisposable
{
    /// <summary>The least time between two counts.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<FiguresClock> _log;
    private readonly WakeTimer _timer;
    private long _counted;

    public FiguresClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<FiguresClock> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _timer = new WakeTimer(time, Pause, RunAsync, host.ApplicationStopping);
    }

    /// <summary>Counts as soon as the pause is over.</summary>
    public void Wake() => _timer.WakeAt(new DateTime(Interlocked.Read(ref _counted), DateTimeKind.Utc) + Pause);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        var now = _time.GetUtcNow().UtcDateTime;
        Interlocked.Exchange(ref _counted, now.Ticks);
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            if (scope.Services.GetService<LetterFigures>() is { } figures)
                await figures.ShareAsync(_host.ApplicationStopping);
            return null;
        }
        catch (Exception fault)
        {
            LogFailed(_tenant.Name, fault);
            return now + Pause;
        }
    }

    [LoggerMessage(5603, LogLevel.Warning, "Letters of tenant {Tenant} could not be counted for the sites above it now")]
    private partial void LogFailed(string tenant, Exception fault);
}
