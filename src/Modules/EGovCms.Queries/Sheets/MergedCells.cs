namespace EGovCms.Queries.Sheets;

/// <summary>The rows of cells that were merged into one: all but the first cell are empty, whatever a reader of the sheet sees.</summary>
internal readonly record struct MergedCells(long FirstRow, long LastRow)
{
    /// <summary>Reads <c>A1:B2</c>.</summary>
    public static MergedCells? Read(string? range) => range?.Split(':') is [var first, var last] && CellPlace.RowOf(first) is > 0 and var row
        ? new MergedCells(row, CellPlace.RowOf(last))
        : null;
}
