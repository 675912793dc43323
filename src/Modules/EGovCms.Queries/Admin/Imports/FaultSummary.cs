namespace EGovCms.Queries.Admin.Imports;

/// <summary>An error of a file, as its file of errors has it.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Column">The column's name; empty where the row as a whole is wrong.</param>
/// <param name="Value">What stands there, masked.</param>
/// <param name="Reason">Why it is not taken.</param>
public sealed record FaultSummary(string Row, string Column, string Value, string Reason);
