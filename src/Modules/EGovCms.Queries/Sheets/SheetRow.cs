using EGovCms.Queries.Cells;

namespace EGovCms.Queries.Sheets;

/// <summary>A row of a file below its headings.</summary>
/// <param name="Number">As a spreadsheet counts it: the headings are row 1.</param>
/// <param name="Cells">By the order of the headings.</param>
/// <param name="Fault">What is wrong with the row as a whole.</param>
internal readonly record struct SheetRow(long Number, SheetCell[] Cells, CellFault Fault = CellFault.None);
