using EGovCms.Data.Settings;

namespace EGovCms.Admin.Abstractions;

/// <summary>Between UTC, which is stored, and the clocks of the site's place.</summary>
public static class SiteTimes
{
    /// <summary>A moment in UTC as the site's clocks have it.</summary>
    public static DateTime ToSiteTime(this SiteSettings settings, DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone(settings));

    /// <summary>What the site's clocks show, in UTC. An hour that a change of clocks skips becomes the one after it.</summary>
    public static DateTime ToUtc(this SiteSettings settings, DateTime local)
    {
        var zone = Zone(settings);
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(clock) ? clock.AddHours(1) : clock, zone);
    }

    private static TimeZoneInfo Zone(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}
