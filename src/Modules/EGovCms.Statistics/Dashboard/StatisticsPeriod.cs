using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Statistics.Dashboard;

/// <summary>The time that figures are about: whole days, both ends included.</summary>
public sealed record StatisticsPeriod(PeriodChoice Choice, DateOnly From, DateOnly To)
{
    /// <summary>Beyond so many days a chart has a column for each month.</summary>
    private const int MostDays = 92;
    private const int MostYears = 10;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A single day is told by its hours.</summary>
    public bool IsByHour => Days == 1;

    public bool IsByMonth => Days > MostDays;

    /// <summary>The time before, of the same length: whole months before whole months.</summary>
    public (DateOnly From, DateOnly To) Before =>
        Choice is PeriodChoice.Year ? (From.AddMonths(-12), To.AddMonths(-12)) : (From.AddDays(-Days), From.AddDays(-1));

    /// <summary>As its address says it: <c>period=Week</c>, or <c>from</c> and <c>to</c>. What makes no sense is thirty days.</summary>
    public static StatisticsPeriod Read(IQueryCollection query, DateOnly today)
    {
        if (Day(query["from"]) is { } from && Day(query["to"]) is { } to)
        {
            (from, to) = from <= to ? (from, to) : (to, from);
            to = to > today ? today : to;
            from = from > to ? to : from;
            return new(PeriodChoice.Own, from < to.AddYears(-MostYears) ? to.AddYears(-MostYears) : from, to);
        }

        return Of(Enum.TryParse<PeriodChoice>(query["period"], ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : PeriodChoice.Month, today);
    }

    public static StatisticsPeriod Of(PeriodChoice choice, DateOnly today) => choice switch
    {
        PeriodChoice.Today => new(choice, today, today),
        PeriodChoice.Week => new(choice, today.AddDays(-6), today),
        PeriodChoice.Year => new(choice, new DateOnly(today.Year, today.Month, 1).AddMonths(-11), today),
        _ => new(PeriodChoice.Month, today.AddDays(-29), today),
    };

    /// <summary>What its address says.</summary>
    public string Query => Choice is PeriodChoice.Own ? $"from={Show(From)}&to={Show(To)}" : $"period={Choice}";

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 2000 ? day : null;
}
