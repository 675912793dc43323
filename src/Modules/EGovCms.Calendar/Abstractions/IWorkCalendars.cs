namespace EGovCms.Calendar.Abstractions;

/// <summary>Reads the installation's calendar. A service of each tenant; all of them see the same calendar.</summary>
public interface IWorkCalendars
{
    /// <summary>
    /// The calendar of now. What another process edits is seen within a minute. Keep it for one piece of work, not longer.
    /// </summary>
    ValueTask<WorkCalendar> GetAsync(CancellationToken cancellation = default);
}
