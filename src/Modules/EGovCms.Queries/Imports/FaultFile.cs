using System.Globalization;
using CsvHelper;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Cells;
using EGovCms.Queries.Definitions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Imports;

/// <summary>
/// The file of errors: row, column, value masked, reason; as CSV with a byte order mark, of which no cell begins as a formula. It is appended to, and cut to where the last checkpoint
/// was when an import is taken up again.
/// </summary>
internal sealed class FaultFile : IDisposable
{
    /// <summary>More are not collected.</summary>
    public const int Most = 10_000;

    /// <summary>Digits of a mobile phone; whatever else identifies a person has more.</summary>
    private const int LeastIdentity = 11;

    private static readonly CsvWriterOptions Format = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };
    private readonly IStringLocalizer<QueriesText> _text;
    private readonly FileStream _file;
    private readonly CsvWriter _csv;

    public FaultFile(string path, int count, long length, IStringLocalizer<QueriesText> text)
    {
        (_text, Count) = (text, count);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _file.SetLength(length);
        _file.Position = length;
        _csv = CsvWriter.Create(_file, Format with { WriteByteOrderMark = length == 0 }, leaveOpen: true);
        if (length == 0)
            _csv.WriteRecord([text["Fault_Row"].Value, text["Fault_Column"].Value, text["Fault_Value"].Value, text["Fault_Reason"].Value]);
    }

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count >= Most;

    public void Add(long row, QueryColumn? column, string value, CellFault fault, long? first = null)
    {
        if (IsFull)
            return;
        Count++;
        _csv.WriteRecord(
        [
            row.ToString(CultureInfo.InvariantCulture), column?.Label ?? "", Masked(column, value), first is { } earlier ? _text["Fault_" + fault, earlier].Value : _text["Fault_" + fault].Value,
        ]);
        if (IsFull)
            _csv.WriteRecord(["", "", "", _text["Fault_Full", Most].Value]);
    }

    /// <summary>Puts all on the disk; tells how long the file is then.</summary>
    public long Flush()
    {
        _csv.Flush();
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public void Dispose()
    {
        _csv.Dispose();
        _file.Dispose();
    }

    /// <summary>Enough to find the cell by, no more than it takes: the file is sent around.</summary>
    private static string Masked(QueryColumn? column, string value) => column switch
    {
        _ when value.Length == 0 => "",
        null or { Type: ColumnType.Secret } => "***",
        { Type: ColumnType.IdCard } or { Mask: ColumnMask.IdCard } => PersonalMask.IdCard(value),
        { Type: ColumnType.Phone } or { Mask: ColumnMask.Phone } => PersonalMask.Phone(value),
        { Type: ColumnType.Plate } or { Mask: ColumnMask.Plate } => PersonalMask.LicencePlate(value),
        { Type: ColumnType.Code } or { Mask: ColumnMask.BankCard } => PersonalMask.BankCard(value),
        { Mask: ColumnMask.Name } => PersonalMask.Name(value),
        { Mask: ColumnMask.Address } => PersonalMask.Address(value),
        { Type: ColumnType.Text } => value.Length <= 2 ? value[..1] + "*" : value[..2] + "***",
        // A column too far to the left or right, and numbers of persons, phones and cards stand where a date or an amount should.
        _ when value.Count(char.IsAsciiDigit) >= LeastIdentity => PersonalMask.BankCard(value),
        _ => value.Length > 40 ? value[..40] + "…" : value,
    };
}
