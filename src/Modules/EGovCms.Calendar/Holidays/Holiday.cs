using EGovCms.Calendar.Abstractions;

namespace EGovCms.Calendar.Holidays;

/// <summary>A holiday of one year.</summary>
/// <param name="Name">A key such as <c>SpringFestival</c>, or words; two that fall together are joined by a plus sign.</param>
/// <param name="From">The first free day.</param>
/// <param name="To">The last free day.</param>
/// <param name="Work">The weekend days worked for it.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly To, IReadOnlyList<DateOnly>? Work = null)
{
    /// <summary>The days that it changes.</summary>
    public IEnumerable<CalendarDay> Days()
    {
        for (var date = From; date <= To; date = date.AddDays(1))
            yield return new CalendarDay(date, false, Name);
        foreach (var date in Work ?? [])
            yield return new CalendarDay(date, true, Name);
    }
}
