using System.Globalization;
using EGovCms.Theming.Shapes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Statistics;

/// <summary>A year's months as columns: received, and done of them. Drawn on the server: it needs no script, and prints.</summary>
internal static class MonthChart
{
    private const int Left = 26;
    private const int Top = 10;
    private const int Height = 130;
    private const int Step = 27;
    private const int Bar = 9;
    private const int Lines = 4;

    public static Shape Draw(IReadOnlyList<MonthCount> months, IStringLocalizer text)
    {
        var most = Ceiling(months.Select(month => month.Received).DefaultIfEmpty(0).Max());
        return new Shape("StatisticsMonths")
        {
            ["Width"] = Left + (months.Count * Step),
            ["Height"] = Top + Height + 20,
            ["Left"] = Left,
            ["Base"] = Top + Height,
            ["Below"] = Top + Height + 14,
            ["Bar"] = Bar,
            ["Lines"] = Enumerable.Range(0, Lines + 1).Select(line => new Shape("ChartLine") { ["Y"] = Y(most * line / Lines, most), ["Label"] = Number(most * line / Lines) }).ToList(),
            ["Months"] = months.Select((month, at) => new Shape("ChartMonth")
            {
                ["Name"] = text["Public_MonthOf", month.Month].Value,
                ["Label"] = Number(month.Month),
                ["X"] = Left + (at * Step) + 3,
                ["DoneX"] = Left + (at * Step) + 3 + Bar,
                ["Middle"] = Left + (at * Step) + 3 + Bar,
                ["Y"] = Y(month.Received, most),
                ["Length"] = Top + Height - Y(month.Received, most),
                ["DoneY"] = Y(month.Done, most),
                ["DoneLength"] = Top + Height - Y(month.Done, most),
                ["Received"] = month.Received,
                ["Done"] = month.Done,
                ["OnTime"] = month.OnTime,
            }).ToList(),
        };
    }

    /// <summary>The next number that its lines divide.</summary>
    private static long Ceiling(long most)
    {
        var step = 1L;
        while (step * Lines < most)
            step = step.ToString(CultureInfo.InvariantCulture)[0] switch { '1' => step * 2, '2' => step / 2 * 5, _ => step * 2 };
        return step * Lines;
    }

    private static int Y(long value, long most) => Top + Height - (int)(Height * value / most);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
