using Microsoft.Extensions.Time.Testing;

namespace EGovCms.Testing;

/// <summary>
/// A clock that a test moves. However far it is put ahead, a periodic timer fires once, as after a machine's sleep, and waits its period anew. By itself the
/// fake clock fires for each period that is skipped: somebody who looks every second would look 86,400 times in each day.
/// </summary>
public sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new RearmedTimer(fired => base.CreateTimer(fired, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class RearmedTimer : ITimer
    {
        private readonly ITimer _timer;
        private TimeSpan _period;

        public RearmedTimer(Func<TimerCallback, ITimer> create, Action fire) => _timer = create(_ =>
        {
            if (_period > TimeSpan.Zero)
                _timer!.Change(_period, Timeout.InfiniteTimeSpan);
            fire();
        });

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
