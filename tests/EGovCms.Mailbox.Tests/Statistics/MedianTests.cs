using EGovCms.Mailbox.Statistics;

namespace EGovCms.Mailbox.Tests.Statistics;

public sealed class MedianTests
{
    [Fact]
    public void Median_is_the_middle_of_what_was_counted()
    {
        Assert.Null(Median.Of([]));
        Assert.Equal(4m, Median.Of([(4, 1)]));
        Assert.Equal(1m, Median.Of([(9, 2), (1, 3)]));
        Assert.Equal(5m, Median.Of([(9, 2), (1, 2)]));
        Assert.Equal(3m, Median.Of([(3, 1), (2, 1), (3, 1), (8, 1), (1, 1)]));
    }

    [Fact]
    public void Median_is_shown_with_a_half_at_most()
    {
        Assert.Equal("2", Median.Show(2m));
        Assert.Equal("2.5", Median.Show(2.5m));
        Assert.Null(Median.Show(null));
    }
}
