using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk;

/// <summary>Tells in words how much time there is, in working days: a made-up Saturday counts, a holiday does not. Scoped; <see cref="LoadAsync"/> first.</summary>
internal sealed class DueWords(IWorkCalendars calendars, ISettingsStore settings, TimeProvider time, IStringLocalizer<MailboxText> text)
{
    private WorkCalendar? _calendar;
    private SiteSettings _site = new();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        _calendar = await calendars.GetAsync(cancellation);
        _site = await settings.GetAsync<SiteSettings>(cancellation);
    }

    /// <summary>还剩 2 个工作日, 今天到期, 超期 1 个工作日; null while no time runs.</summary>
    public string? Of(DateTime? dueUtc)
    {
        if (dueUtc is not { } due)
            return null;
        var calendar = _calendar ?? throw new InvalidOperationException("The calendar has not been read.");
        var now = time.GetUtcNow().UtcDateTime;
        // A deadline ends with its last day, and is stored as the beginning of the day after.
        var (today, last) = (Day(now), Day(due.AddMinutes(-1)));
        if (now < due)
        {
            var left = calendar.CountWorkingDays(today, last);
            return left > 0 ? text["Desk_DaysLeft", left] : text["Desk_DueToday"];
        }

        var over = calendar.CountWorkingDays(last, today);
        return over > 0 ? text["Desk_DaysOver", over] : text["Desk_Over"];
    }

    private DateOnly Day(DateTime utc) => DateOnly.FromDateTime(_site.ToSiteTime(utc));
}
