using System.Collections.Concurrent;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Data.Changes;

/// <summary>
/// Serves the started tenants: at once when one of this process's commits signals, and by a slow look for what other
/// processes committed and what a crash left undelivered. Starts no tenant for that: a sleeping one catches up when it wakes.
/// </summary>
internal sealed partial class ChangePumpService(
    IShellHost shells, ChangeSignals signals, DataStores stores, IOptions<DataOptions> options, TimeProvider time, ILogger<ChangePumpService> logger)
    : BackgroundService
{
    private const int Workers = 4;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, WatchedTenant> _watched = new(StringComparer.OrdinalIgnoreCase);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)).Append(WatchAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var tenant = await signals.Here.TakeAsync(stopping);
            try
            {
                await using var scope = shells.TryOpenStarted(tenant);
                if (scope is null)
                    continue;
                var retry = await scope.Services.GetRequiredService<ChangePump>().DeliverAsync(stopping);
                if (_watched.TryGetValue(tenant, out var watched))
                    watched.RetryUtc = retry;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                // Removed, invalid or failing to start meanwhile, or its store cannot be reached: the others go on.
                LogSkipped(tenant, error);
            }
        }
    }

    private async Task WatchAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var nextPoll = DateTimeOffset.MinValue;
        while (await timer.WaitForNextTickAsync(stopping))
        {
            var now = time.GetUtcNow();
            var poll = now >= nextPoll;
            if (poll)
                nextPoll = now.AddSeconds(options.Value.ChangePollSeconds);
            foreach (var name in shells.Started)
            {
                if (IsDue(name, now.UtcDateTime, poll))
                    signals.Here.Post(name);
            }
        }
    }

    private bool IsDue(string name, DateTime now, bool poll)
    {
        if (!shells.TryGetSettings(name, out var settings))
            return false;
        if (!_watched.TryGetValue(name, out var watched) || watched.Settings != settings)
        {
            _watched[name] = new WatchedTenant(settings, stores.For(settings));
            return true;
        }

        if (watched.RetryUtc is { } retry && retry <= now)
        {
            watched.RetryUtc = null;
            return true;
        }

        return (poll || watched.IsCheap) && watched.MayHaveChanged();
    }

    [LoggerMessage(2102, LogLevel.Warning, "Changes of tenant {Tenant} could not be delivered now")]
    private partial void LogSkipped(string tenant, Exception error);

    /// <summary>What the service remembers of a started tenant.</summary>
    private sealed class WatchedTenant(ShellSettings settings, DataStore store)
    {
        private (long, long)? _stamp = store.ReadStamp();

        public ShellSettings Settings { get; } = settings;

        /// <summary>Its files tell at a glance whether anything can have changed, so they are looked at each time.</summary>
        public bool IsCheap => _stamp is not null;

        public DateTime? RetryUtc { get; set; }

        public bool MayHaveChanged()
        {
            var before = _stamp;
            _stamp = store.ReadStamp();
            return _stamp is null || _stamp != before;
        }
    }
}
