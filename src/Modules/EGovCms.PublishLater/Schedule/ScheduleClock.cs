using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.PublishLater.Schedule;

/// <summary>
/// Wakes when the next scheduled change of the tenant is due. It lives and ends with the tenant's shell: a tenant that sleeps does
/// what is overdue when it starts, before it serves its first page.
/// </summary>
internal sealed partial class ScheduleClock(IShellHost shells, ShellSettings tenant, TimeProvider time, ILogger<ScheduleClock> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTime? _next;
    private bool _disposed;

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc)
    {
        lock (_gate)
        {
            if (_disposed || (_next is { } earlier && earlier <= utc))
                return;
            _next = utc;
            var wait = utc - time.GetUtcNow().UtcDateTime;
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
            if (_timer is null)
                _timer = time.CreateTimer(_ => _ = RunAsync(), null, wait, Timeout.InfiniteTimeSpan);
            else
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
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

    private async Task RunAsync()
    {
        lock (_gate)
            _next = null;
        try
        {
            await using var scope = await shells.CreateScopeAsync(tenant.Name);
            if (await scope.Services.GetRequiredService<DueItems>().RunAsync(CancellationToken.None) is { } next)
                WakeAt(next);
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look in a minute, if the shell still lives.
            LogFailed(tenant.Name, fault);
            WakeAt(time.GetUtcNow().UtcDateTime.AddMinutes(1));
        }
    }

    [LoggerMessage(5202, LogLevel.Warning, "The scheduled changes of tenant {Tenant} could not be made now")]
    private partial void LogFailed(string tenant, Exception fault);
}
