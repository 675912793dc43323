using CsvHelper;
using EGovCms.Queries.Cells;

namespace EGovCms.Queries.Sheets;

/// <summary>A text file with separators: comma, semicolon or tab, as its first line has them.</summary>
internal sealed class CsvSheet : ISheet
{
    private readonly Stream _file;
    private readonly CsvReader _reader;
    private bool _isMalformed;

    private CsvSheet(Stream file, SheetLimits limits)
    {
        _file = file;
        var (encoding, mark) = TextEncoding.Detect(file);
        file.Position = mark;
        Format = new(TextEncoding.NameOf(encoding), null, []);
        _reader = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                Separator = SeparatorOf(file, mark, encoding),
                Encoding = encoding,
                HasHeader = false,
                SkipEmptyLines = false,
                DetectSeparatorHint = false,
                TrimWhitespace = false,
                MalformedData = CsvMalformedDataHandling.Recover,
                OnMalformedRecord = _ => _isMalformed = true,
                IncludeValuesInExceptions = false,
                MaxRecordSize = limits.LongestRow,
            },
            leaveOpen: true);
        Headings = Read() ? Fields() : throw SheetException.Of("Sheet_Empty");
        if (Headings.Count > limits.MostColumns)
            throw SheetException.Of("Sheet_TooManyColumns");
    }

    public IReadOnlyList<string> Headings { get; }

    public SheetFormat Format { get; }

    public double Share => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <summary>Reads the file, and closes it in the end.</summary>
    public static CsvSheet Open(Stream file, SheetLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new CsvSheet(file, limits);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows()
    {
        for (var number = 2L; Read(); number++)
        {
            var count = _reader.FieldCount;
            if (count == 1 && _reader.IsEmpty(0) && !_isMalformed)
                continue;
            var cells = new SheetCell[Headings.Count];
            var isEmpty = true;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = i < count ? new SheetCell(_reader.GetString(i)) : SheetCell.Empty;
                isEmpty &= cells[i].IsEmpty;
            }

            var isWrong = _isMalformed || count != cells.Length;
            if (!isEmpty || isWrong)
                yield return new SheetRow(number, cells, _isMalformed ? CellFault.OpenQuote : count != cells.Length ? CellFault.CellCount : CellFault.None);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private bool Read()
    {
        _isMalformed = false;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException fault)
        {
            // A quotation mark that is never closed swallows the rest of the file.
            throw SheetException.Of("Sheet_RowTooLong", fault.RecordNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), fault);
        }
    }

    private string[] Fields() => [.. Enumerable.Range(0, _reader.FieldCount).Select(i => HalfWidth.Of(_reader.GetString(i)))];

    private static char SeparatorOf(Stream file, int mark, System.Text.Encoding encoding)
    {
        var head = new byte[1 << 14];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = mark;
        var text = encoding.GetString(head, 0, read);
        var line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (comma, semicolon, tab) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }
}
