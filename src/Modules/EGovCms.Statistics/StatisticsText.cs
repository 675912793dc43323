namespace EGovCms.Statistics;

/// <summary>Marks the module's texts: <c>Resources/StatisticsText.resx</c>.</summary>
internal sealed class StatisticsText;
