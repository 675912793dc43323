using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;

namespace EGovCms.Protection.Tests.Counting;

public sealed class RateTableTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly FormLimit Limit = new(5, TimeSpan.FromMinutes(10));

    [Fact]
    public void No_more_than_the_limit_fit_into_any_window()
    {
        var table = new RateTable(64);
        var taken = new List<DateTimeOffset>();
        for (var now = Start; now < Start.AddHours(2); now = now.AddSeconds(7))
        {
            if (table.Take(1, Limit, now) is null)
                taken.Add(now);
        }

        Assert.InRange(taken.Count, 40, 66);
        // Two windows only tell where most of what came before stands: one more may slip in.
        Assert.All(taken, at => Assert.InRange(taken.Count(other => other > at - Limit.Window && other <= at), 1, Limit.Count + 1));
    }

    [Fact]
    public void Wait_that_is_told_is_enough_and_not_much_more()
    {
        var table = new RateTable(64);
        for (var i = 0; i < 5; i++)
            Assert.Null(table.Take(1, Limit, Start.AddMinutes(i)));

        var wait = table.Take(1, Limit, Start.AddMinutes(5))!.Value;

        Assert.NotNull(table.Take(1, Limit, Start.AddMinutes(5) + wait - TimeSpan.FromSeconds(5)));
        Assert.Null(table.Take(1, Limit, Start.AddMinutes(5) + wait));
    }

    [Fact]
    public void Keys_without_end_take_no_more_room_and_leave_what_is_near_its_limit()
    {
        var table = new RateTable(64);
        for (var i = 0; i < 5; i++)
            table.Take(7, Limit, Start);

        for (var key = 1000; key < 11_000; key++)
            table.Take((UInt128)key, Limit, Start.AddSeconds(1));

        Assert.NotNull(table.Take(7, Limit, Start.AddSeconds(2)));
        Assert.InRange(Enumerable.Range(1000, 10_000).Count(key => table.Level((UInt128)key, Start.AddSeconds(2)) > 0), 1, 64);
    }

    [Fact]
    public void What_has_run_out_makes_room()
    {
        var table = new RateTable(8);
        for (var key = 1; key <= 8; key++)
            table.Take((UInt128)key, Limit, Start);
        table.Add(9, Limit.Window, Start.AddMinutes(25));
        table.Add(10, Limit.Window, Start.AddMinutes(25));

        Assert.Equal((1, 1), (table.Level(9, Start.AddMinutes(25)), table.Level(10, Start.AddMinutes(25))));
    }

    [Fact]
    public void Nothing_is_let_through_twice_by_senders_at_once()
    {
        var table = new RateTable(64);
        var taken = 0;

        Parallel.For(0, 1000, _ =>
        {
            if (table.Take(1, Limit, Start) is null)
                Interlocked.Increment(ref taken);
        });

        Assert.Equal(5, taken);
    }
}
