namespace EGovCms.Statistics.Dashboard;

/// <summary>All that is shown of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="IsWhole">Of all sites.</param>
/// <param name="Sum">What it comes to.</param>
/// <param name="Before">What the time before came to.</param>
/// <param name="Robots">Pages that robots took.</param>
/// <param name="RobotsBefore">In the time before.</param>
/// <param name="Times">Days, months or hours, none left out.</param>
/// <param name="Hours">Hours of the day.</param>
/// <param name="Tables">What it comes to by this and that.</param>
public sealed record SiteFigures(
    StatisticsPeriod Period, bool IsWhole, Figure Sum, Figure Before, long Robots, long RobotsBefore, FigureTable Times, FigureTable Hours, IReadOnlyList<FigureTable> Tables);
