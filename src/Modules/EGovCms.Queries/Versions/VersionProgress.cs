namespace EGovCms.Queries.Versions;

/// <summary>How far an import is, stored in the same transaction as its rows.</summary>
/// <param name="SourceRow">The last row of the file that was dealt with.</param>
/// <param name="Rows">How many rows were stored.</param>
/// <param name="Faults">What was found wrong up to it.</param>
/// <param name="FaultBytes">The length of the file of errors then.</param>
internal sealed record VersionProgress(long SourceRow, long Rows, int Faults, long FaultBytes);
