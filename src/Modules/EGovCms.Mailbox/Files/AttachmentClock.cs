using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Mailbox.Files;

/// <summary>Cares for files in the background: once when the tenant starts, and again while some wait for the scanner.</summary>
internal sealed partial class AttachmentClock : IDisposable
{
    /// <summary>How long it waits for the scanner before it asks again.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<AttachmentClock> _log;
    private readonly WakeTimer _timer;
    private bool _swept;

    public AttachmentClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<AttachmentClock> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _timer = new WakeTimer(time, TimeSpan.FromHours(1), RunAsync, host.ApplicationStopping);
    }

    /// <summary>Looks soon.</summary>
    public void WakeAfter(TimeSpan delay) => _timer.WakeAt(_time.GetUtcNow().UtcDateTime + delay);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        var again = _time.GetUtcNow().UtcDateTime + Retry;
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            if (scope.Services.GetService<AttachmentCare>() is not { } care)
                return null;
            if (!_swept)
                await care.SweepAsync(_host.ApplicationStopping);
            _swept = true;
            return await care.ReleaseAsync(_host.ApplicationStopping) ? again : null;
        }
        catch (Exception fault)
        {
            LogFailed(_tenant.Name, fault);
            return again;
        }
    }

    [LoggerMessage(5601, LogLevel.Warning, "Files of letters of tenant {Tenant} could not be looked at now")]
    private partial void LogFailed(string tenant, Exception fault);
}
