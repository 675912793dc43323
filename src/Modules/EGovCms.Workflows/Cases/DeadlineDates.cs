using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>When a deadline is near and when it passes: with the end of its last day by the clocks of the site.</summary>
internal static class DeadlineDates
{
    public static void Set(DeadlineRow deadline, WorkCalendar calendar, SiteSettings site, DateTime now)
    {
        if (LastDay(deadline, calendar) is not { } last)
        {
            deadline.DueUtc = deadline.WarnUtc = deadline.NextUtc = null;
            return;
        }

        var warned = deadline.WarnDays > 0 ? calendar.AddWorkingDays(last, -deadline.WarnDays) : (DateOnly?)null;
        deadline.DueUtc = Midnight(last.AddDays(1), site);
        deadline.WarnUtc = warned > deadline.FromDate ? Midnight(warned.Value, site) : null;
        // Put off, it can come near and pass once more.
        if (deadline.DueUtc > now)
            deadline.PassedUtc = null;
        if (deadline.WarnUtc > now)
            deadline.NearUtc = null;
        SetNext(deadline);
    }

    /// <summary>When something is to be done about it next.</summary>
    public static void SetNext(DeadlineRow deadline) =>
        deadline.NextUtc = deadline.ClosedUtc is not null || deadline.PassedUtc is not null ? null : deadline.NearUtc is null && deadline.WarnUtc is { } warn ? warn : deadline.DueUtc;

    private static DateOnly? LastDay(DeadlineRow deadline, WorkCalendar calendar)
    {
        var stops = WorkflowJson.ReadStops(deadline.Suspensions);
        if (deadline.Kind is WorkflowDays.Working)
            return calendar.AddWorkingDays(deadline.FromDate, deadline.Days, [.. stops.Select(stop => new Suspension(stop.From, stop.To))]);
        if (stops.Exists(stop => stop.To is null))
            return null;
        return calendar.AddCalendarDays(deadline.FromDate, deadline.Days + stops.Sum(stop => stop.To!.Value.DayNumber - stop.From.DayNumber));
    }

    private static DateTime Midnight(DateOnly date, SiteSettings site) => site.ToUtc(date.ToDateTime(TimeOnly.MinValue));
}
