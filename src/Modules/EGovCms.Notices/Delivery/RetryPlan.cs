namespace EGovCms.Notices.Delivery;

/// <summary>How long is waited after the n-th try: a minute, doubled each time, at most six hours.</summary>
internal static class RetryPlan
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public static TimeSpan After(int tries) =>
        tries > 9 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Max(0, tries - 1)));
}
