using EGovCms.Notices.Delivery;

namespace EGovCms.Notices.Tests.Delivery;

public sealed class RetryPlanTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(1000, 360)]
    public void Wait_doubles_from_a_minute_to_six_hours(int tries, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), RetryPlan.After(tries));
}
