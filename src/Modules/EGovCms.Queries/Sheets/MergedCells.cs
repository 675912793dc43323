namespace EGovCms.Queries.Sheets;

/// <summary>Cells that were merged into one: all but the first are empty, whatever a reader of the sheet sees.</summary>
internal sealed record MergedCells(long FirstRow, long LastRow, int FirstColumn)
{
    /// <summary>Reads <c>A1:B2</c>.</summary>
    public static MergedCells? Read(string? range) => range?.Split(':') is [var first, var last] && CellPlace.RowOf(first) is > 0 and var row
        ? new(row, CellPlace.RowOf(last), CellPlace.ColumnOf(first))
        : null;
}
