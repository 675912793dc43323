namespace EGovCms.Queries.Admin.Data;

/// <summary>A data set in the list of its system.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">The rows in service; null when none is.</param>
/// <param name="SwitchedUtc">When they were taken into service.</param>
/// <param name="IsOutdated">Whether they were imported for other ways to ask than there are now.</param>
public sealed record DataSetSummary(string Id, string Name, long? Rows, DateTime? SwitchedUtc, bool IsOutdated);
