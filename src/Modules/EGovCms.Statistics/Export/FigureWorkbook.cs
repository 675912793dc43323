using EGovCms.Statistics.Dashboard;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace EGovCms.Statistics.Export;

/// <summary>All figures of a period as a workbook, a sheet for each table. Scoped.</summary>
internal sealed class FigureWorkbook(IStringLocalizer<StatisticsText> text)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string NameOf(SiteFigures figures) =>
        $"{text[figures.IsWhole ? "Export_Whole" : "Statistics"].Value} {StatisticsPeriod.Show(figures.Period.From)} {StatisticsPeriod.Show(figures.Period.To)}.xlsx";

    public byte[] Write(SiteFigures figures)
    {
        var sheets = new Dictionary<string, object> { [text["Export_Sum"]] = Sum(figures) };
        foreach (var table in figures.Period.IsByHour ? [figures.Times, .. figures.Tables] : (IEnumerable<FigureTable>)[figures.Times, figures.Hours, .. figures.Tables])
            sheets[text["Table_" + table.Name]] = Rows(table);
        using var stream = new MemoryStream();
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true, EnableAutoWidth = true });
        return stream.ToArray();
    }

    private List<Dictionary<string, object>> Sum(SiteFigures figures)
    {
        var period = $"{StatisticsPeriod.Show(figures.Period.From)} – {StatisticsPeriod.Show(figures.Period.To)}";
        var before = $"{StatisticsPeriod.Show(figures.Period.Before.From)} – {StatisticsPeriod.Show(figures.Period.Before.To)}";
        return [Line("Measure_Pages", figures.Sum.Pages, figures.Before.Pages), Line("Measure_Visits", figures.Sum.Visits, figures.Before.Visits),
            Line("Measure_Visitors", figures.Sum.Visitors, figures.Before.Visitors), Line("Robots", figures.Robots, figures.RobotsBefore)];

        Dictionary<string, object> Line(string words, long now, long then) => new() { [text["Export_Figure"]] = text[words].Value, [period] = now, [before] = then };
    }

    private List<Dictionary<string, object>> Rows(FigureTable table)
    {
        var heading = text["Of_" + table.Name].Value;
        var rows = table.Rows.Select(row => Line(Safe(row.Key.Length > 0 && table.Name is "Days" or "Months" ? row.Key : row.Name), measure => FigureTable.Of(row, measure))).ToList();
        return rows.Count > 0 ? rows : [Line("", _ => "")];

        Dictionary<string, object> Line(string name, Func<Measure, object> value)
        {
            var line = new Dictionary<string, object> { [heading] = name };
            foreach (var measure in table.Measures)
                line[text["Measure_" + measure]] = value(measure);
            return line;
        }
    }

    /// <summary>Titles and hosts are other people's words: none of them is to be a formula for a spreadsheet program.</summary>
    private static string Safe(string name) => name.Length > 0 && name[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + name : name;
}
