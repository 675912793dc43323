namespace EGovCms.Queries.Sheets;

/// <summary>What a file was found to be.</summary>
/// <param name="Encoding">Of a text file, its encoding's name; null for a workbook.</param>
/// <param name="Sheet">Of a workbook, the sheet that is read.</param>
/// <param name="Sheets">Of a workbook, all of its sheets.</param>
internal sealed record SheetFormat(string? Encoding, string? Sheet, IReadOnlyList<string> Sheets);
