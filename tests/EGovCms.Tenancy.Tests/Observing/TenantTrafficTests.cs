using EGovCms.Tenancy.Observing;
using Microsoft.Extensions.Time.Testing;

namespace EGovCms.Tenancy.Tests.Observing;

/// <summary>Counting requests of a tenant.</summary>
public sealed class TenantTrafficTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 8, 2, 0, TimeSpan.Zero));

    [Fact]
    public void Counting_allocates_nothing()
    {
        var traffic = new TenantTraffic("a", TimeProvider.System);
        Count(traffic, 1000);
        // Longer than a stretch of time can last: a new one may begin meanwhile, and begins once.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(traffic, 100_000);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000);

        static void Count(TenantTraffic traffic, int times)
        {
            for (var i = 0; i < times; i++)
                traffic.Count(traffic.Begin(), kept: true, 200);
        }
    }

    [Fact]
    public void Requests_leave_the_hour_and_then_the_day()
    {
        var traffic = new TenantTraffic("a", _clock);
        traffic.Count(traffic.Begin(), kept: true, 200);
        traffic.Count(traffic.Begin(), kept: false, 500);
        Assert.Equal((2, 2, 1, 1), Facts(traffic));

        _clock.Advance(TimeSpan.FromMinutes(50));
        traffic.Count(traffic.Begin(), kept: false, 404);
        Assert.Equal((3, 3, 1, 1), Facts(traffic));

        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal((1, 3, 1, 1), Facts(traffic));

        _clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal((0, 0, 0, 0), Facts(traffic));
        Assert.Equal((1, 2, 1), (traffic.Kept, traffic.Made, traffic.Failed));
    }

    [Fact]
    public void Median_and_95th_percentile_lie_where_they_should()
    {
        var traffic = new TenantTraffic("a", _clock);
        foreach (var milliseconds in Enumerable.Repeat(4, 90).Concat(Enumerable.Repeat(400, 10)))
        {
            var began = traffic.Begin();
            _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            traffic.Count(began, kept: false, 200);
        }

        var read = traffic.Read();

        Assert.InRange(read.Median!.Value.TotalMilliseconds, 3, 5);
        Assert.InRange(read.P95!.Value.TotalMilliseconds, 300, 500);
        Assert.Equal(_clock.GetUtcNow(), read.LastUtc);
    }

    [Fact]
    public async Task Requests_that_come_at_once_are_all_counted()
    {
        var traffic = new TenantTraffic("a", _clock);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++)
                traffic.Count(traffic.Begin(), kept: i % 2 == 0, 200);
        }, TestContext.Current.CancellationToken)));

        Assert.Equal((40_000, 40_000, 20_000, 0), Facts(traffic));
    }

    private static (long Hour, long Day, long Kept, long Errors) Facts(TenantTraffic traffic) =>
        traffic.Read() is var read ? (read.RequestsHour, read.RequestsDay, read.KeptDay, read.ErrorsDay) : default;
}
