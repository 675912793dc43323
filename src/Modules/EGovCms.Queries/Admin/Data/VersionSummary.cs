namespace EGovCms.Queries.Admin.Data;

/// <summary>A version of a data set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Bytes">How large its file is.</param>
/// <param name="Source">The name of the file that it was imported from.</param>
/// <param name="By">Who imported it.</param>
/// <param name="CreatedUtc">When.</param>
/// <param name="IsCurrent">Whether it is in service.</param>
public sealed record VersionSummary(string Id, long Rows, long Bytes, string Source, string? By, DateTime CreatedUtc, bool IsCurrent);
