namespace EGovCms.Web.Operation;

/// <summary>
/// The time between the wish to stop and the closing of the doors. Readiness is withdrawn at once and everything else served on
/// for <c>Shutdown:Drain</c> (none by default), so that a load balancer has turned elsewhere before the first connection is
/// refused. Requests that are under way then are answered, as ever.
/// </summary>
internal sealed class Draining(IConfiguration configuration, IHostApplicationLifetime lifetime, TimeProvider time) : IHostedLifecycleService
{
    private volatile bool _begun;

    /// <summary>How long a request may still take once the doors are closed.</summary>
    public static TimeSpan LastRequests { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the host has been asked to stop.</summary>
    public bool HasBegun => _begun || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>The configured time.</summary>
    public static TimeSpan Period(IConfiguration configuration)
    {
        var text = configuration["Shutdown:Drain"];
        if (string.IsNullOrEmpty(text))
            return TimeSpan.Zero;
        return TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var period) && period >= TimeSpan.Zero && period <= TimeSpan.FromHours(1)
            ? period
            : throw new InvalidOperationException($"Shutdown:Drain: '{text}' is no time from 00:00:00 to 01:00:00 (00:00:10 are ten seconds). Correct the configuration.");
    }

    // Called before any service is stopped, the web server among them.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _begun = true;
        var period = Period(configuration);
        if (period > TimeSpan.Zero)
            await Task.Delay(period, time, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
