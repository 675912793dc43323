using Microsoft.Extensions.Time.Testing;

namespace EGovCms.Tenancy.Tests;

public sealed class WakeTimerTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly SemaphoreSlim _ran = new(0);
    private int _runs;

    public void Dispose() => _ran.Dispose();

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Work_is_woken_at_the_earliest_time_that_was_asked_for()
    {
        using var timer = Timer(() => null);
        timer.WakeAt(Now.AddMinutes(10));
        timer.WakeAt(Now.AddMinutes(5));
        timer.WakeAt(Now.AddMinutes(20));

        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, _runs);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RanAsync();

        // What was asked for before is for the work to find; it named no next time.
        _clock.Advance(TimeSpan.FromHours(1));
        timer.WakeAt(Now);
        await RanAsync();
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Work_is_woken_again_when_it_says_so_and_after_the_longest_wait_at_the_latest()
    {
        var times = new List<DateTime>();
        using var timer = Timer(() =>
        {
            times.Add(Now);
            return Now.AddDays(2);
        }, TimeSpan.FromHours(1));
        timer.WakeAt(Now.AddDays(1));

        _clock.Advance(TimeSpan.FromHours(1));
        await RanAsync();
        // It is set again some moments after its work has ended, by the clock of that moment.
        while (!await _ran.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken))
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        Assert.True(times[1] - times[0] >= TimeSpan.FromHours(1), $"It woke again after {times[1] - times[0]}.");
    }

    [Fact]
    public async Task Run_that_is_asked_for_while_one_is_under_way_follows_it_and_does_not_overlap()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (inside, most) = (0, 0);
        using var timer = new WakeTimer(_clock, TimeSpan.FromDays(1), async () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Interlocked.Increment(ref _runs);
            _ran.Release();
            await gate.Task;
            Interlocked.Decrement(ref inside);
            return null;
        });
        timer.WakeAt(Now);
        await RanAsync();

        timer.WakeAt(Now);
        Assert.False(await _ran.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        gate.SetResult();

        await RanAsync();
        Assert.Equal((2, 1), (_runs, most));
    }

    [Fact]
    public async Task Timer_that_has_ended_wakes_nobody()
    {
        var timer = Timer(() => Now);
        var other = new WakeTimer(_clock, TimeSpan.FromDays(1), () =>
        {
            _ran.Release();
            return Task.FromResult<DateTime?>(null);
        });
        timer.WakeAt(Now.AddMinutes(1));
        timer.Dispose();
        timer.WakeAt(Now.AddMinutes(2));
        other.WakeAt(Now.AddMinutes(3));

        _clock.Advance(TimeSpan.FromMinutes(4));

        await RanAsync();
        Assert.Equal(0, _runs);
        other.Dispose();
    }

    [Fact]
    public async Task Work_does_not_go_on_in_what_asked_for_it()
    {
        var request = new AsyncLocal<string?>();
        var seen = new List<string?>();
        using var timer = new WakeTimer(TimeProvider.System, TimeSpan.FromDays(1), () =>
        {
            seen.Add(request.Value);
            _ran.Release();
            return Task.FromResult<DateTime?>(null);
        });
        request.Value = "first";
        timer.WakeAt(DateTime.UtcNow);
        await RanAsync();
        request.Value = "second";
        timer.WakeAt(DateTime.UtcNow);
        await RanAsync();

        Assert.Equal([null, null], seen);
    }

    private WakeTimer Timer(Func<DateTime?> next, TimeSpan? longest = null) => new(_clock, longest ?? TimeSpan.FromDays(30), () =>
    {
        Interlocked.Increment(ref _runs);
        _ran.Release();
        return Task.FromResult(next());
    });

    private async Task RanAsync() => Assert.True(await _ran.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
}
