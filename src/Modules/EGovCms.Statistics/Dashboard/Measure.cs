namespace EGovCms.Statistics.Dashboard;

/// <summary>What is counted. Its name is the key of its word, <c>Measure_{name}</c>.</summary>
public enum Measure
{
    Pages,
    Visits,
    Visitors,
}
