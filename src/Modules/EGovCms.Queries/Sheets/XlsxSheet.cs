using EGovCms.Queries.Cells;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace EGovCms.Queries.Sheets;

/// <summary>A sheet of a workbook. Of formulas only the value counts that was stored with them: nothing is ever computed.</summary>
internal sealed class XlsxSheet : ISheet
{
    private readonly XlsxInspection _inspection;
    private readonly IEnumerator<IDictionary<string, object?>> _rows;
    private readonly string[] _columns;
    private readonly Queue<(long First, long Last)> _merged;
    private readonly Stream _file;
    private long _row;

    private XlsxSheet(Stream file, Func<Stream> open, string? sheet, SheetLimits limits, string workFolder, CancellationToken cancellation)
    {
        _file = file;
        _inspection = XlsxInspection.Of(open, sheet, limits, cancellation);
        // Large tables of shared texts go to a file: beside the upload, not where all programs keep theirs.
        var configuration = new OpenXmlConfiguration { EnableSharedStringCache = true, SharedStringCachePath = workFolder, IgnoreEmptyRows = false, FillMergedCells = false };
        _rows = Guarded(() => MiniExcel.Query(file, useHeaderRow: false, sheetName: _inspection.Sheet, excelType: ExcelType.XLSX, configuration: configuration))
            .Cast<IDictionary<string, object?>>().GetEnumerator();
        if (!MoveNext())
            throw SheetException.Of("Sheet_Empty");
        var headings = _rows.Current.Select(cell => (cell.Key, Heading: HalfWidth.Of(SheetCell.Of(cell.Value).Text))).ToList();
        while (headings.Count > 0 && headings[^1].Heading.Length == 0)
            headings.RemoveAt(headings.Count - 1);
        if (headings.Count == 0)
            throw SheetException.Of("Sheet_Empty");
        Headings = [.. headings.Select(heading => heading.Heading)];
        _columns = [.. headings.Select(heading => heading.Key)];
        _merged = Joined(_inspection.Merged);
    }

    public IReadOnlyList<string> Headings { get; }

    public SheetFormat Format => new(null, _inspection.Sheet, _inspection.Sheets);

    public double Share => _inspection.Rows == 0 ? 1 : Math.Min(1, (double)_row / _inspection.Rows);

    /// <param name="open">Opens the workbook; it is opened several times.</param>
    /// <param name="sheet">The sheet's name, or null for the first.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="workFolder">Where large parts may be put meanwhile.</param>
    /// <param name="cancellation">Stops the first look at it.</param>
    public static XlsxSheet Open(Func<Stream> open, string? sheet, SheetLimits limits, string workFolder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var file = open();
        try
        {
            return new XlsxSheet(file, open, sheet, limits, workFolder, cancellation);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows()
    {
        while (MoveNext())
        {
            var current = _rows.Current;
            var cells = new SheetCell[_columns.Length];
            var isEmpty = true;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = SheetCell.Of(current.TryGetValue(_columns[i], out var value) ? value : null);
                isEmpty &= cells[i].IsEmpty;
            }

            if (!isEmpty)
                yield return new SheetRow(_row, cells, IsMerged(_row) ? CellFault.Merged : CellFault.None);
        }
    }

    public void Dispose()
    {
        _rows?.Dispose();
        _file.Dispose();
    }

    /// <summary>Ranges of rows one after the other, however many merged cells lie upon each other in a hostile file.</summary>
    private static Queue<(long First, long Last)> Joined(IEnumerable<MergedCells> merged)
    {
        var joined = new List<(long First, long Last)>();
        foreach (var cells in merged.OrderBy(cells => cells.FirstRow))
        {
            if (joined.Count > 0 && cells.FirstRow <= joined[^1].Last)
                joined[^1] = (joined[^1].First, Math.Max(joined[^1].Last, cells.LastRow));
            else
                joined.Add((cells.FirstRow, cells.LastRow));
        }

        return new(joined);
    }

    private bool IsMerged(long row)
    {
        while (_merged.TryPeek(out var passed) && passed.Last < row)
            _merged.Dequeue();
        return _merged.TryPeek(out var range) && range.First <= row;
    }

    private bool MoveNext()
    {
        var moved = Guarded(_rows.MoveNext);
        _row += moved ? 1 : 0;
        return moved;
    }

    /// <summary>The library meets hostile files with whatever exception comes up in it.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException or SheetException))
        {
            throw SheetException.Of("Sheet_Damaged", inner: fault);
        }
    }
}
