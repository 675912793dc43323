namespace EGovCms.Statistics.Dashboard;

/// <summary>A table of figures, as it is shown and exported.</summary>
/// <param name="Name">Key of its words: <c>Table_{Name}</c> is its heading, <c>Of_{Name}</c> what its rows are.</param>
/// <param name="Rows">Its rows, the most first.</param>
/// <param name="Measures">What it has of them; the first one orders it.</param>
public sealed record FigureTable(string Name, IReadOnlyList<Figure> Rows, params IReadOnlyList<Measure> Measures)
{
    /// <summary>The most that a row has.</summary>
    public long Most => Rows.Count == 0 ? 0 : Rows.Max(row => Of(row, Measures[0]));

    public static long Of(Figure figure, Measure measure) => measure switch
    {
        Measure.Pages => figure.Pages,
        Measure.Visits => figure.Visits,
        _ => figure.Visitors,
    };
}
