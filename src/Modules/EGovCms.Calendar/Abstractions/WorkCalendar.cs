using System.Collections.Frozen;

namespace EGovCms.Calendar.Abstractions;

/// <summary>
/// Which days are worked, and deadlines counted in them. Periods are counted as the Civil Code does (民法典 art. 201, 203): the day on which
/// one begins does not count, and it ends with the whole of its last day. Immutable.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>The most days that are counted at once; a deadline beyond it is a fault of whoever asks.</summary>
    public const int MaxDays = 10_000;

    private readonly FrozenDictionary<DateOnly, CalendarDay> _days;
    private readonly FrozenSet<int> _years;

    /// <param name="days">The days that are not what their weekday says. Of two for one date the later counts.</param>
    /// <param name="years">The years whose holidays are known.</param>
    public WorkCalendar(IEnumerable<CalendarDay> days, IEnumerable<int> years)
    {
        ArgumentNullException.ThrowIfNull(days);
        var byDate = new Dictionary<DateOnly, CalendarDay>();
        foreach (var day in days)
            byDate[day.Date] = day;
        _days = byDate.ToFrozenDictionary();
        _years = years.ToFrozenSet();
    }

    /// <summary>The years whose holidays are known, in order.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>Whether the year's holidays are known. In another year only weekends are free, and a deadline in it may move.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>What is particular about the day, or null.</summary>
    public CalendarDay? Find(DateOnly date) => _days.GetValueOrDefault(date);

    /// <summary>What the day is.</summary>
    public DayKind KindOf(DateOnly date)
    {
        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (Find(date) is not { } day)
            return weekend ? DayKind.Weekend : DayKind.Workday;
        if (day.IsWorked)
            return weekend ? DayKind.MakeUpWorkday : DayKind.Workday;
        return weekend && day.Name.Length == 0 ? DayKind.Weekend : DayKind.Holiday;
    }

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorkingDay(DateOnly date) => KindOf(date) is DayKind.Workday or DayKind.MakeUpWorkday;

    /// <summary>
    /// The last day of a period of working days that begins on <paramref name="from"/>: the first working day after it is day one.
    /// Negative counts back, as for a reminder some working days before. 0: <paramref name="from"/> itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxDays"/>.</exception>
    public DateOnly AddWorkingDays(DateOnly from, int days) => Count(from, days, []);

    /// <summary>The same, without the days on which the period did not run; null while one suspension is still open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than <see cref="MaxDays"/>.</exception>
    public DateOnly? AddWorkingDays(DateOnly from, int days, IReadOnlyList<Suspension> suspensions)
    {
        ArgumentNullException.ThrowIfNull(suspensions);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var open = suspensions.Where(s => s.Answered is null).Select(s => (DateOnly?)s.Asked).Min();
        var closed = suspensions.Where(s => s.Answered is not null).ToList();
        var due = Count(from, days, closed);
        return open is { } asked && due > asked ? null : due;
    }

    /// <summary>
    /// The last day of a period of calendar days (15 days, 60 days) that begins on <paramref name="from"/>: when it would be a day off, the
    /// next working day (art. 203).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than <see cref="MaxDays"/>.</exception>
    public DateOnly AddCalendarDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var last = from.AddDays(days);
        return IsWorkingDay(last) ? last : AddWorkingDays(last, 1);
    }

    /// <summary>How many working days lie after <paramref name="after"/>, up to and with <paramref name="through"/>; negative when that is earlier.</summary>
    public int CountWorkingDays(DateOnly after, DateOnly through)
    {
        if (through < after)
            return -CountWorkingDays(through, after);
        var count = 0;
        for (var date = after; date < through;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
                count++;
        }

        return count;
    }

    private DateOnly Count(DateOnly from, int days, IReadOnlyList<Suspension> suspensions)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)days), MaxDays, nameof(days));
        var date = from;
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(Math.Sign(days));
            if (IsWorkingDay(date) && !suspensions.Any(s => s.Covers(date)))
                left--;
        }

        return date;
    }
}
