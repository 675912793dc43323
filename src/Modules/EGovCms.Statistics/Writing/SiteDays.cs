using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Writing;

/// <summary>Days and hours as the installation counts them: of one time zone for all sites.</summary>
internal sealed class SiteDays(IOptions<StatisticsOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(options.Value.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Today, on the clocks of the zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone).DateTime);

    /// <summary>Day and hour of a moment.</summary>
    public (int Day, int Hour) Of(long unixSeconds)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(unixSeconds), _zone);
        return (Number(DateOnly.FromDateTime(local.DateTime)), local.Hour);
    }

    /// <summary>As the store has it: 20261130.</summary>
    public static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The day that a number of the store names.</summary>
    public static DateOnly Day(int number) => new(number / 10_000, number / 100 % 100, number % 100);
}
