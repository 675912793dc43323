using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.PublishLater.Schedule;

/// <summary>
/// Wakes when the next scheduled change of the tenant is due. It lives and ends with the tenant's shell: a tenant that sleeps does
/// what is overdue when it starts, before it serves its first page.
/// </summary>
internal sealed partial class ScheduleClock : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly TimeProvider _time;
    private readonly ILogger<ScheduleClock> _log;
    private readonly WakeTimer _timer;

    public ScheduleClock(IShellHost shells, ShellSettings tenant, TimeProvider time, ILogger<ScheduleClock> log)
    {
        (_shells, _tenant, _time, _log) = (shells, tenant, time, log);
        _timer = new WakeTimer(time, Longest, RunAsync);
    }

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc) => _timer.WakeAt(utc);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            // A shell that has taken this one's place may be without the feature.
            return scope.Services.GetService<DueItems>() is { } items ? await items.RunAsync(CancellationToken.None) : null;
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look, if the shell still lives.
            LogFailed(_tenant.Name, fault);
            return _time.GetUtcNow().UtcDateTime + RetryAfter;
        }
    }

    [LoggerMessage(5202, LogLevel.Warning, "The scheduled changes of tenant {Tenant} could not be made now")]
    private partial void LogFailed(string tenant, Exception fault);
}
