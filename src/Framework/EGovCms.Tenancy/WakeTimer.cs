namespace EGovCms.Tenancy;

/// <summary>
/// Wakes a tenant's work in the background when the next of it is due. Runs do not overlap: what is asked for while one is under way is looked
/// for once more at its end. It belongs to a singleton of the tenant and ends with it.
/// </summary>
public sealed class WakeTimer : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _longest;
    private readonly Func<Task<DateTime?>> _run;
    private readonly CancellationToken _stopping;
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTime? _next;
    private bool _running;
    private bool _again;
    private bool _disposed;

    /// <summary>Makes a timer that has not been set.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="longest">The longest wait, whatever it is set to.</param>
    /// <param name="run">The work; returns when to be woken next (UTC), or null to wait until it is asked for. It throws nothing.</param>
    /// <param name="stopping">After it no further run begins.</param>
    public WakeTimer(TimeProvider time, TimeSpan longest, Func<Task<DateTime?>> run, CancellationToken stopping = default) =>
        (_time, _longest, _run, _stopping) = (time, longest, run, stopping);

    /// <summary>Wakes at the time, unless it wakes earlier anyway.</summary>
    public void WakeAt(DateTime utc)
    {
        lock (_gate)
        {
            if (_disposed || (_next is { } earlier && earlier <= utc))
                return;
            _next = utc;
            var wait = utc - _time.GetUtcNow().UtcDateTime;
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > _longest ? _longest : wait;
            _timer ??= CreateTimer();
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
        }
    }

    // The work is nobody's who asks for it: neither its request nor its trace goes on in it.
    private ITimer CreateTimer()
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Create();
        using (ExecutionContext.SuppressFlow())
            return Create();

        ITimer Create() => _time.CreateTimer(_ => _ = WakeAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private async Task WakeAsync()
    {
        // A timer may call before the method that made it has left the gate.
        await Task.Yield();
        lock (_gate)
        {
            if (_disposed || _stopping.IsCancellationRequested)
                return;
            _next = null;
            if (_running)
            {
                _again = true;
                return;
            }

            _running = true;
        }

        DateTime? next;
        do
        {
            lock (_gate)
                _again = false;
            next = await _run();
        }
        while (GoesOn());
        if (next is { } at)
            WakeAt(at);
    }

    private bool GoesOn()
    {
        lock (_gate)
            return _running = _again && !_disposed && !_stopping.IsCancellationRequested;
    }
}
