using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;

namespace EGovCms.Queries.Pulls;

/// <summary>When something is due next, by the site's clocks.</summary>
internal static class PullTimes
{
    private const int MinutesOfHour = 60;

    public static DateTime Next(PullRhythm rhythm, int minute, SiteSettings site, DateTime nowUtc)
    {
        var now = site.ToSiteTime(nowUtc);
        var at = rhythm switch
        {
            PullRhythm.Hourly => now.Date.AddHours(now.Hour).AddMinutes(minute % MinutesOfHour),
            PullRhythm.Weekly => now.Date.AddDays(DayOfWeek.Monday - now.DayOfWeek).AddMinutes(minute),
            PullRhythm.Monthly => new DateTime(now.Year, now.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(minute),
            _ => now.Date.AddMinutes(minute),
        };
        while (at <= now)
        {
            at = rhythm switch
            {
                PullRhythm.Hourly => at.AddHours(1),
                PullRhythm.Weekly => at.AddDays(7),
                PullRhythm.Monthly => at.AddMonths(1),
                _ => at.AddDays(1),
            };
        }

        return site.ToUtc(at);
    }
}
