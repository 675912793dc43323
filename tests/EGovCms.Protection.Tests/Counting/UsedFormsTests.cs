using EGovCms.Protection.Counting;

namespace EGovCms.Protection.Tests.Counting;

public sealed class UsedFormsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Form_is_taken_once()
    {
        var used = new UsedForms(64);

        Assert.Equal([Usage.First, Usage.Repeated, Usage.First], new[] { used.Use(1, Start), used.Use(1, Start), used.Use(2, Start) });
    }

    [Fact]
    public void Form_is_never_taken_twice_even_when_more_are_taken_than_are_remembered()
    {
        var used = new UsedForms(32);
        var again = 0;
        for (var i = 1; i <= 1000; i++)
        {
            used.Use((UInt128)i, Start.AddSeconds(i));
            for (var old = 1; old <= i; old += 7)
                again += used.Use((UInt128)old, Start.AddSeconds(old)) is Usage.First ? 1 : 0;
        }

        Assert.Equal(0, again);
    }
}
