namespace EGovCms.Queries.Imports;

/// <summary>What came of reading a file.</summary>
/// <param name="Rows">Rows that were stored.</param>
/// <param name="Faults">What is wrong; anything at all means that the version is not to be used.</param>
/// <param name="IsCut">There is more wrong than was looked for.</param>
internal sealed record ImportResult(long Rows, int Faults, bool IsCut);
