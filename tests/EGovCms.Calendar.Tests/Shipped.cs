using EGovCms.Calendar.Abstractions;
using EGovCms.Calendar.Holidays;

namespace EGovCms.Calendar.Tests;

/// <summary>The calendar as the module ships it.</summary>
internal static class Shipped
{
    public static WorkCalendar Calendar { get; } = new(
        StatutoryHolidays.Years.SelectMany(y => y.Holidays).SelectMany(h => h.Days()), StatutoryHolidays.Years.Select(y => y.Year));

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
