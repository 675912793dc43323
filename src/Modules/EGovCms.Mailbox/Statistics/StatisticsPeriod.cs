using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;

namespace EGovCms.Mailbox.Statistics;

/// <summary>The year, or the month of it, that figures are asked for. Letters count by the day on which they were received.</summary>
/// <param name="Year">The year on the site's calendar.</param>
/// <param name="Month">1 to 12, or null for the whole year.</param>
/// <param name="FromUtc">Its first instant.</param>
/// <param name="ToUtc">The first instant after it.</param>
internal sealed record StatisticsPeriod(int Year, int? Month, DateTime FromUtc, DateTime ToUtc)
{
    public const int Months = 12;

    public static StatisticsPeriod Of(int year, int? month, SiteSettings site)
    {
        var first = new DateTime(year, month ?? 1, 1);
        return new(year, month, site.ToUtc(first), site.ToUtc(month is null ? first.AddYears(1) : first.AddMonths(1)));
    }
}
