using System.Globalization;
using Microsoft.Extensions.Localization;

namespace EGovCms.Statistics.Dashboard;

/// <summary>The days or months of a period, none left out. Scoped.</summary>
internal sealed class TimeNames(IStringLocalizer<StatisticsText> text)
{
    public IReadOnlyList<Figure> Fill(StatisticsPeriod period, Dictionary<DateOnly, Figure> days) =>
        period.IsByMonth ? Months(period, days) : [.. Enumerable.Range(0, period.Days).Select(number => Day(period.From.AddDays(number), days))];

    private Figure Day(DateOnly day, Dictionary<DateOnly, Figure> days) =>
        (days.GetValueOrDefault(day) ?? new Figure()) with { Key = StatisticsPeriod.Show(day), Name = text["Day", day.Month, day.Day] };

    private List<Figure> Months(StatisticsPeriod period, Dictionary<DateOnly, Figure> days)
    {
        var months = new List<Figure>();
        for (var month = new DateOnly(period.From.Year, period.From.Month, 1); month <= period.To; month = month.AddMonths(1))
        {
            var own = days.Where(day => day.Key.Year == month.Year && day.Key.Month == month.Month).Select(day => day.Value).ToList();
            months.Add(new Figure
            {
                Key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                Name = text["Month", month.Year, month.Month],
                Pages = own.Sum(day => day.Pages),
                Visits = own.Sum(day => day.Visits),
                Visitors = own.Sum(day => day.Visitors),
            });
        }

        return months;
    }
}
