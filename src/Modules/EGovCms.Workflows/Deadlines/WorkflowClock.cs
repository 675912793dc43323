using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Workflows.Deadlines;

/// <summary>
/// Wakes when the next deadline of the tenant is near or passes, and looks now and then for what another process began and left behind. It lives and ends
/// with the tenant's shell; for a tenant that sleeps, <see cref="SleepingDeadlines"/> looks.
/// </summary>
internal sealed partial class WorkflowClock(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<WorkflowClock> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTime? _next;
    private bool _disposed;

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow().UtcDateTime;
            utc = utc < now ? now : utc - now > Longest ? now + Longest : utc;
            if (_disposed || (_next is { } earlier && earlier <= utc))
                return;
            _next = utc;
            if (_timer is null)
                _timer = time.CreateTimer(_ => _ = WakeAsync(), null, utc - now, Timeout.InfiniteTimeSpan);
            else
                _timer.Change(utc - now, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
        }
    }

    private async Task WakeAsync()
    {
        // A timer may call before the method that made it has left the gate.
        await Task.Yield();
        lock (_gate)
            _next = null;
        var next = time.GetUtcNow().UtcDateTime + Longest;
        try
        {
            await using var scope = await shells.CreateScopeAsync(tenant.Name);
            if (await scope.Services.GetRequiredService<DueDeadlines>().RunAsync(host.ApplicationStopping) is { } due && due < next)
                next = due;
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look later, if the shell still lives.
            LogFailed(tenant.Name, fault);
        }

        WakeAt(next);
    }

    [LoggerMessage(5501, LogLevel.Warning, "The deadlines of tenant {Tenant} could not be looked at now")]
    private partial void LogFailed(string tenant, Exception fault);
}
