using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Delivery;

/// <summary>
/// Delivers when the next notice is due, and looks now and then for what another process stored or left behind. It lives and ends with
/// the tenant's shell; for a tenant that sleeps, the host looks.
/// </summary>
internal sealed partial class NoticeClock : IDisposable
{
    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<NoticeClock> _log;
    private readonly TimeSpan _poll;
    private readonly WakeTimer _timer;

    public NoticeClock(
        IShellHost shells, ShellSettings tenant, IOptions<NoticesOptions> options, IHostApplicationLifetime host, TimeProvider time, ILogger<NoticeClock> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        _timer = new WakeTimer(time, _poll, RunAsync, host.ApplicationStopping);
    }

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc) => _timer.WakeAt(utc);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        var poll = _time.GetUtcNow().UtcDateTime + _poll;
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            // A shell that has taken this one's place may be without the feature: then nothing is left to do.
            if (scope.Services.GetService<NoticeDelivery>() is not { } delivery)
                return null;
            var next = await delivery.RunAsync(_host.ApplicationStopping);
            return next < poll ? next : poll;
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look later, if the shell still lives.
            LogFailed(_tenant.Name, fault);
            return poll;
        }
    }

    [LoggerMessage(5401, LogLevel.Warning, "The notices of tenant {Tenant} could not be delivered now")]
    private partial void LogFailed(string tenant, Exception fault);
}
