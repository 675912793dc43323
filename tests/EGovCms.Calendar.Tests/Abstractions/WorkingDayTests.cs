using EGovCms.Calendar.Abstractions;

namespace EGovCms.Calendar.Tests.Abstractions;

/// <summary>
/// Deadlines counted by hand on the published holiday schedules. The comment tells the days that were counted; (Sat), (Sun) are make-up
/// workdays.
/// </summary>
public sealed class WorkingDayTests
{
    [Theory]
    // Spring Festival 2005: 9 to 15 February free, 5 (Sat) and 6 (Sun) worked.
    [InlineData("2005-02-04", 1, "2005-02-05")] // 5 (Sat)
    [InlineData("2005-02-04", 3, "2005-02-07")] // 5 (Sat), 6 (Sun), 7
    [InlineData("2005-02-04", 5, "2005-02-16")] // 5, 6, 7, 8, then 16
    [InlineData("2005-02-08", 15, "2005-03-08")] // 16-18, 21-25, 28 Feb-4 Mar, 7, 8
    // Labour Day 2005: 1 to 7 May free, 30 April (Sat) and 8 May (Sun) worked.
    [InlineData("2005-04-29", 2, "2005-05-08")] // 30 (Sat), 8 (Sun)
    // National Day 2005: 1 to 7 October free, 8 (Sat) and 9 (Sun) worked.
    [InlineData("2005-09-28", 3, "2005-10-08")] // 29, 30, 8 (Sat)
    [InlineData("2005-09-30", 5, "2005-10-12")] // 8 (Sat), 9 (Sun), 10, 11, 12
    [InlineData("2005-10-11", 1, "2005-10-12")] // the letter about the kindergarten
    // New Year 2006: 1 to 3 January free, 31 December (Sat) worked.
    [InlineData("2005-12-30", 1, "2005-12-31")] // 31 (Sat)
    [InlineData("2005-12-30", 2, "2006-01-04")] // 31 (Sat), 4
    // 2008: National Day from 29 September on; 27 (Sat) and 28 (Sun) worked.
    [InlineData("2008-09-26", 3, "2008-10-06")] // 27 (Sat), 28 (Sun), 6 Oct
    [InlineData("2008-02-01", 5, "2008-02-13")] // 2 (Sat), 3 (Sun), 4, 5, then 13
    // 2012: eight days with Mid-Autumn, 29 September (Sat) worked.
    [InlineData("2012-09-28", 2, "2012-10-08")] // 29 (Sat), 8
    // 2015: one weekend day worked for National Day, and the free day of September.
    [InlineData("2015-09-30", 3, "2015-10-10")] // 8, 9, 10 (Sat)
    [InlineData("2015-09-02", 2, "2015-09-07")] // 6 (Sun), 7
    // 2019: Labour Day as changed in March of that year.
    [InlineData("2019-02-01", 3, "2019-02-11")] // 2 (Sat), 3 (Sun), 11
    [InlineData("2019-04-26", 3, "2019-04-30")] // 28 (Sun), 29, 30
    [InlineData("2019-04-26", 4, "2019-05-05")] // 28 (Sun), 29, 30, 5 (Sun)
    [InlineData("2019-09-30", 5, "2019-10-12")] // 8, 9, 10, 11, 12 (Sat)
    // 2020: Spring Festival lengthened to 2 February; its second make-up day was dropped.
    [InlineData("2020-01-17", 5, "2020-01-23")] // 19 (Sun), 20, 21, 22, 23
    [InlineData("2020-01-23", 1, "2020-02-03")] // 3
    [InlineData("2020-01-23", 10, "2020-02-14")] // 3-7, 10-14
    [InlineData("2020-09-30", 3, "2020-10-12")] // 9, 10 (Sat), 12
    // 2021
    [InlineData("2021-02-05", 5, "2021-02-18")] // 7 (Sun), 8, 9, 10, 18
    [InlineData("2021-02-10", 3, "2021-02-20")] // 18, 19, 20 (Sat)
    [InlineData("2021-09-17", 5, "2021-09-26")] // 18 (Sat), 22, 23, 24, 26 (Sun)
    [InlineData("2021-09-30", 2, "2021-10-09")] // 8, 9 (Sat)
    // 2022
    [InlineData("2022-01-28", 3, "2022-02-07")] // 29 (Sat), 30 (Sun), 7
    [InlineData("2022-04-29", 3, "2022-05-07")] // 5, 6, 7 (Sat)
    [InlineData("2022-09-30", 3, "2022-10-10")] // 8 (Sat), 9 (Sun), 10
    // 2023
    [InlineData("2022-12-30", 1, "2023-01-03")] // 3
    [InlineData("2023-01-20", 3, "2023-01-30")] // 28 (Sat), 29 (Sun), 30
    [InlineData("2023-06-21", 2, "2023-06-26")] // 25 (Sun), 26
    [InlineData("2023-09-28", 5, "2023-10-11")] // 7 (Sat), 8 (Sun), 9, 10, 11
    // 2024: New Year's Eve was worked.
    [InlineData("2024-02-02", 5, "2024-02-08")] // 4 (Sun), 5, 6, 7, 8
    [InlineData("2024-02-02", 6, "2024-02-09")] // …, 9
    [InlineData("2024-02-09", 2, "2024-02-19")] // 18 (Sun), 19
    [InlineData("2024-09-13", 3, "2024-09-19")] // 14 (Sat), 18, 19
    [InlineData("2024-09-27", 5, "2024-10-10")] // 29 (Sun), 30, 8, 9, 10
    [InlineData("2024-09-30", 5, "2024-10-12")] // 8, 9, 10, 11, 12 (Sat)
    // 2025
    [InlineData("2025-01-24", 3, "2025-02-05")] // 26 (Sun), 27, 5
    [InlineData("2025-01-27", 5, "2025-02-10")] // 5, 6, 7, 8 (Sat), 10
    [InlineData("2025-04-25", 5, "2025-05-06")] // 27 (Sun), 28, 29, 30, 6
    [InlineData("2025-09-26", 4, "2025-10-09")] // 28 (Sun), 29, 30, 9
    [InlineData("2025-09-30", 3, "2025-10-11")] // 9, 10, 11 (Sat)
    // 2026: nine days of Spring Festival.
    [InlineData("2025-12-31", 2, "2026-01-05")] // 4 (Sun), 5
    [InlineData("2026-01-30", 20, "2026-03-05")] // 2-6, 9-13, 14 (Sat), 24-27, 28 (Sat), 2-5 Mar
    [InlineData("2026-02-13", 2, "2026-02-24")] // 14 (Sat), 24
    [InlineData("2026-02-13", 6, "2026-02-28")] // 14 (Sat), 24, 25, 26, 27, 28 (Sat)
    [InlineData("2026-02-14", 15, "2026-03-13")] // 24-27, 28 (Sat), 2-6, 9-13
    [InlineData("2026-09-18", 5, "2026-09-24")] // 20 (Sun), 21, 22, 23, 24
    [InlineData("2026-09-24", 20, "2026-10-29")] // 28-30, 8, 9, 10 (Sat), 12-16, 19-23, 26-29
    [InlineData("2026-09-30", 3, "2026-10-10")] // 8, 9, 10 (Sat)
    [InlineData("2026-11-02", 5, "2026-11-09")] // an ordinary week
    // Received on a day off: counted from the next working day on.
    [InlineData("2026-02-18", 1, "2026-02-24")] // 24
    [InlineData("2026-11-07", 1, "2026-11-09")] // 9
    // Backwards, for reminders.
    [InlineData("2026-02-24", -3, "2026-02-12")] // 14 (Sat), 13, 12
    [InlineData("2005-10-08", -2, "2005-09-29")] // 30, 29
    [InlineData("2026-10-03", 0, "2026-10-03")]
    public void Period_of_working_days_ends_on(string from, int days, string last)
    {
        Assert.Equal(Shipped.Date(last), Shipped.Calendar.AddWorkingDays(Shipped.Date(from), days));
        if (days > 0)
            Assert.Equal(days, Shipped.Calendar.CountWorkingDays(Shipped.Date(from), Shipped.Date(last)));
    }

    [Theory]
    [InlineData("2024-09-12", 15, "2024-09-27")] // a Friday that is worked
    [InlineData("2026-01-31", 15, "2026-02-24")] // 15 February begins Spring Festival
    [InlineData("2025-09-16", 15, "2025-10-09")] // 1 October
    [InlineData("2026-08-02", 60, "2026-10-08")] // 1 October
    [InlineData("2005-09-16", 15, "2005-10-08")] // the next working day is a Saturday
    [InlineData("2026-10-23", 15, "2026-11-09")] // a Saturday
    public void Period_of_calendar_days_that_ends_on_a_day_off_ends_on_the_next_working_day(string from, int days, string last) =>
        Assert.Equal(Shipped.Date(last), Shipped.Calendar.AddCalendarDays(Shipped.Date(from), days));

    [Fact]
    public void Time_of_a_question_does_not_count()
    {
        var received = Shipped.Date("2026-09-14");
        var suspension = new Suspension(Shipped.Date("2026-09-16"), Shipped.Date("2026-09-21"));

        // 15, 16; the answer comes on 21; 22, 23, 24.
        Assert.Equal(Shipped.Date("2026-09-24"), Shipped.Calendar.AddWorkingDays(received, 5, [suspension]));
    }

    [Fact]
    public void Question_without_an_answer_leaves_no_deadline_unless_it_came_after_it()
    {
        var received = Shipped.Date("2026-09-14");

        Assert.Null(Shipped.Calendar.AddWorkingDays(received, 5, [new Suspension(Shipped.Date("2026-09-16"), null)]));
        Assert.Equal(Shipped.Date("2026-09-20"), Shipped.Calendar.AddWorkingDays(received, 5, [new Suspension(Shipped.Date("2026-09-22"), null)]));
    }

    [Fact]
    public void Suspensions_that_overlap_count_once()
    {
        var received = Shipped.Date("2026-11-02");
        Suspension[] twice = [new(Shipped.Date("2026-11-03"), Shipped.Date("2026-11-05")), new(Shipped.Date("2026-11-04"), Shipped.Date("2026-11-06"))];

        // 3; then 9, 10, 11, 12.
        Assert.Equal(Shipped.Date("2026-11-12"), Shipped.Calendar.AddWorkingDays(received, 5, twice));
    }

    [Theory]
    [InlineData("2026-02-24", "2026-02-13", -2)]
    [InlineData("2026-10-01", "2026-10-07", 0)]
    public void Working_days_between(string after, string through, int count) =>
        Assert.Equal(count, Shipped.Calendar.CountWorkingDays(Shipped.Date(after), Shipped.Date(through)));

    [Fact]
    public void Deadline_beyond_all_reason_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Calendar.AddWorkingDays(Shipped.Date("2026-01-01"), WorkCalendar.MaxDays + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Calendar.AddWorkingDays(Shipped.Date("2026-01-01"), int.MinValue));
    }
}
