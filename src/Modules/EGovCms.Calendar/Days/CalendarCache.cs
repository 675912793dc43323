using EGovCms.Calendar.Abstractions;
using EGovCms.Calendar.Holidays;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Calendar.Days;

/// <summary>The calendar in memory, read anew after a minute: another tenant or process may have changed it.</summary>
internal sealed class CalendarCache(IServiceScopeFactory scopes, TimeProvider time) : IWorkCalendars
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Entry? _entry;

    public async ValueTask<WorkCalendar> GetAsync(CancellationToken cancellation)
    {
        if (_entry is { } entry && time.GetElapsedTime(entry.Read) < Fresh)
            return entry.Calendar;
        var read = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.ServiceProvider.GetRequiredService<CalendarDb>().Days.AsNoTracking().OrderBy(d => d.Date).ToListAsync(cancellation);
        var days = StatutoryHolidays.Years.SelectMany(y => y.Holidays).SelectMany(h => h.Days())
            .Concat(changed.Select(d => new CalendarDay(d.Date, d.IsWorked, d.Name)));
        // A year is known when its National Day is: single corrected days do not make one known.
        var years = StatutoryHolidays.Years.Select(y => y.Year).Concat(changed.Where(IsNationalDay).Select(d => d.Date.Year));
        var calendar = new WorkCalendar(days, years);
        _entry = new Entry(calendar, read);
        return calendar;
    }

    public void Forget() => _entry = null;

    private static bool IsNationalDay(DayRow day) => day is { IsWorked: false, Date: { Month: 10, Day: 1 } };

    private sealed record Entry(WorkCalendar Calendar, long Read);
}
