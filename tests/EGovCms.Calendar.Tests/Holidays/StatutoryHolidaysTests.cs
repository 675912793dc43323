using EGovCms.Calendar.Abstractions;
using EGovCms.Calendar.Holidays;

namespace EGovCms.Calendar.Tests.Holidays;

public sealed class StatutoryHolidaysTests
{
    /// <summary>Working days that a year should have: days from Monday to Friday less the statutory days that the year's law gives.</summary>
    [Theory]
    [InlineData(2005, 10)]
    [InlineData(2010, 11)]
    [InlineData(2016, 11)]
    [InlineData(2022, 11)]
    [InlineData(2025, 13)]
    public void Year_loses_as_many_weekdays_as_the_law_gives_holidays(int year, int statutory)
    {
        var first = new DateOnly(year, 1, 1);
        var days = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays).ToList();
        var weekdays = days.Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        // What a notice moves over the turn of the year is worked in one year and free in the other.
        var moved = days.Count(d => Moved(d, year));

        Assert.Equal(weekdays - statutory, days.Count(Shipped.Calendar.IsWorkingDay) - moved);
    }

    [Fact]
    public void Make_up_workdays_are_weekends_outside_holidays()
    {
        foreach (var day in StatutoryHolidays.Years.SelectMany(y => y.Holidays).SelectMany(h => h.Work ?? []))
            Assert.Equal(DayKind.MakeUpWorkday, Shipped.Calendar.KindOf(day));
    }

    [Fact]
    public void Every_year_from_2004_to_2026_is_known_and_no_other() => Assert.Equal(Enumerable.Range(2004, 23), Shipped.Calendar.Years);

    // Worked in this year's December for the next year's holiday.
    private static bool Moved(DateOnly date, int year) =>
        date.Month == 12 && StatutoryHolidays.Years.Any(y => y.Year == year + 1 && y.Holidays.Any(h => h.Work?.Contains(date) is true));
}
