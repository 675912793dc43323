using EGovCms.Calendar.Abstractions;
using EGovCms.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Calendar.Days;

/// <summary>Changes the installation's calendar.</summary>
internal sealed class CalendarEditor(CalendarDb db, CalendarCache cache, IAuditTrail audit)
{
    /// <summary>Stores days, in place of what stood for their dates.</summary>
    /// <param name="subject">What was entered, for the audit: a notice's year or a range of dates.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    public async Task SaveAsync(string subject, IReadOnlyList<CalendarDay> days, CancellationToken cancellation)
    {
        var dates = days.Select(d => d.Date).ToList();
        var rows = await db.Days.Where(d => dates.Contains(d.Date)).ToDictionaryAsync(d => d.Date, cancellation);
        foreach (var day in days)
        {
            if (!rows.TryGetValue(day.Date, out var row))
                db.Add(row = rows[day.Date] = new DayRow { Date = day.Date });
            row.IsWorked = day.IsWorked;
            row.Name = day.Name;
        }

        await db.SaveChangesAsync(cancellation);
        cache.Forget();
        await audit.RecordAsync("calendar.changed", subject, null, days, CancellationToken.None);
    }

    /// <summary>Takes back what was entered for the dates: the shipped table counts again.</summary>
    public async Task RestoreAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var removed = await db.Days.Where(d => d.Date >= from && d.Date <= to).ExecuteDeleteAsync(cancellation);
        cache.Forget();
        if (removed > 0)
            await audit.RecordAsync("calendar.restored", $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}", null, null, CancellationToken.None);
    }
}
