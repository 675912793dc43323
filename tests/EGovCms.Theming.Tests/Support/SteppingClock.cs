namespace EGovCms.Theming.Tests.Support;

/// <summary>The system's clock, set forward by a test.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref _ahead));

    public void Step(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}
