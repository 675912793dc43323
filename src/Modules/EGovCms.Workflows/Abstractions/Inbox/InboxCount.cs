namespace EGovCms.Workflows.Abstractions;

/// <summary>How many tasks wait.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Overdue">Those that are overdue.</param>
public sealed record InboxCount(int Open, int Overdue);
