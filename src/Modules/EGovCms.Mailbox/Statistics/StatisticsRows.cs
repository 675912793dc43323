using System.Globalization;
using EGovCms.Theming.Shapes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Statistics;

/// <summary>Figures as templates show them: a row of a table, and the bars beside it.</summary>
internal static class StatisticsRows
{
    private const int Whole = 100;

    /// <param name="title">What it is called.</param>
    /// <param name="heading">Of the first column.</param>
    /// <param name="rows">The rows, in their order.</param>
    public static Shape Table(string title, string heading, IEnumerable<Shape> rows)
    {
        var all = rows.ToList();
        var most = all.Select(row => (int)row["Received"]!).DefaultIfEmpty(0).Max();
        foreach (var row in all)
        {
            // In hundredths of the longest bar; drawn by SVG, which the policy lets size things.
            row["Bar"] = Share((int)row["Received"]!, most);
            row["DoneBar"] = Share((int)row["Done"]!, most);
        }

        return new Shape("StatisticsTable") { ["Title"] = title, ["Heading"] = heading, ["Rows"] = all };
    }

    public static Shape Row(IStringLocalizer text, string name, StatisticsCount count, decimal? median) => new("StatisticsRow")
    {
        ["Name"] = name,
        ["Received"] = count.Received,
        ["Done"] = count.Done,
        ["Undone"] = count.Undone,
        ["Answered"] = count.Answered,
        ["Overdue"] = count.Overdue,
        ["OnTime"] = Percent(text, count.OnTime, count.Answered),
        ["Median"] = Median.Show(median) ?? text["Statistics_None"],
        ["Satisfied"] = Percent(text, count.Satisfied, count.Rated),
        ["Rated"] = count.Rated,
    };

    private static string Percent(IStringLocalizer text, int part, int whole) =>
        whole == 0 ? text["Statistics_None"] : ((decimal)part / whole).ToString("0.#%", CultureInfo.InvariantCulture);

    private static int Share(int part, int whole) => whole == 0 ? 0 : (int)Math.Round((decimal)part * Whole / whole);
}
