namespace EGovCms.Queries.Versions;

/// <summary>A row that was opened.</summary>
/// <param name="Number">Its number in the file that was imported.</param>
/// <param name="Values">By the order of <see cref="StoredColumns"/>.</param>
internal sealed record StoredRow(long Number, string?[] Values);
