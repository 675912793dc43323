using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Workflows.Deadlines;

/// <summary>
/// Wakes when the next deadline of the tenant is near or passes, and looks now and then for what another process began and left behind. It lives and ends
/// with the tenant's shell; for a tenant that sleeps, the host looks.
/// </summary>
internal sealed partial class WorkflowClock : IDisposable
{
    /// <summary>The longest time between two looks.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<WorkflowClock> _log;
    private readonly WakeTimer _timer;

    public WorkflowClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<WorkflowClock> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _timer = new WakeTimer(time, Longest, RunAsync, host.ApplicationStopping);
    }

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc) => _timer.WakeAt(utc);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        var later = _time.GetUtcNow().UtcDateTime + Longest;
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            // A shell that has taken this one's place may be without the feature: then nothing is left to do.
            if (scope.Services.GetService<DueDeadlines>() is not { } deadlines)
                return null;
            return await deadlines.RunAsync(_host.ApplicationStopping) is { } due && due < later ? due : later;
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look later, if the shell still lives.
            LogFailed(_tenant.Name, fault);
            return later;
        }
    }

    [LoggerMessage(5501, LogLevel.Warning, "The deadlines of tenant {Tenant} could not be looked at now")]
    private partial void LogFailed(string tenant, Exception fault);
}
