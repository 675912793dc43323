using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Delivery;

/// <summary>
/// Delivers when the next notice is due, and looks now and then for what another process stored or left behind. It lives and ends with
/// the tenant's shell; for a tenant that sleeps, <see cref="SleepingTenants"/> looks.
/// </summary>
internal sealed partial class NoticeClock(
    IShellHost shells, ShellSettings tenant, IOptions<NoticesOptions> options, IHostApplicationLifetime host, TimeProvider time, ILogger<NoticeClock> log) : IDisposable
{
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTime? _next;
    private bool _running;
    private bool _again;
    private bool _disposed;

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc)
    {
        lock (_gate)
        {
            if (_disposed || (_next is { } earlier && earlier <= utc))
                return;
            _next = utc;
            var now = time.GetUtcNow().UtcDateTime;
            var poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
            var wait = utc <= now ? TimeSpan.Zero : utc - now > poll ? poll : utc - now;
            if (_timer is null)
                _timer = time.CreateTimer(_ => _ = WakeAsync(), null, wait, Timeout.InfiniteTimeSpan);
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

    // One run at a time in a process: what is stored while one is under way is looked for once more at its end.
    private async Task WakeAsync()
    {
        // A timer may call before the method that made it has left the gate.
        await Task.Yield();
        lock (_gate)
        {
            _next = null;
            if (_running)
            {
                _again = true;
                return;
            }

            _running = true;
        }

        DateTime next;
        do
        {
            lock (_gate)
                _again = false;
            next = await RunAsync();
        }
        while (GoesOn());
        WakeAt(next);
    }

    private bool GoesOn()
    {
        lock (_gate)
            return _running = _again && !_disposed && !host.ApplicationStopping.IsCancellationRequested;
    }

    private async Task<DateTime> RunAsync()
    {
        var poll = time.GetUtcNow().UtcDateTime.AddSeconds(options.Value.PollSeconds);
        try
        {
            await using var scope = await shells.CreateScopeAsync(tenant.Name);
            var next = await scope.Services.GetRequiredService<NoticeDelivery>().RunAsync(host.ApplicationStopping);
            return next < poll ? next.Value : poll;
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed: another look later, if the shell still lives.
            LogFailed(tenant.Name, fault);
            return poll;
        }
    }

    [LoggerMessage(5401, LogLevel.Warning, "The notices of tenant {Tenant} could not be delivered now")]
    private partial void LogFailed(string tenant, Exception fault);
}
