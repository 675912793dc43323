using CsvHelper;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace EGovCms.Queries.Admin.Design;

/// <summary>A file as it may be imported: the headings, and one row that is nobody's. Scoped.</summary>
internal sealed class SampleFile(IStringLocalizer<QueriesText> text)
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>UTF-8 with a byte order mark: a spreadsheet program takes it for another encoding without.</summary>
    public byte[] Csv(QuerySystem system)
    {
        var columns = StoredColumns.Of(system).All;
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\r\n", WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(column => column.Label)]);
            csv.WriteRecord([.. columns.Select(Value)]);
            csv.Flush();
        }

        return stream.ToArray();
    }

    /// <summary>All cells are text, so that a spreadsheet program keeps each digit of long numbers.</summary>
    public byte[] Xlsx(QuerySystem system)
    {
        var columns = StoredColumns.Of(system).All;
        using var stream = new MemoryStream();
        var row = columns.Select((column, i) => (Key: "c" + i, Value: (object)Value(column))).ToDictionary(cell => cell.Key, cell => cell.Value);
        var layout = new OpenXmlConfiguration
        {
            AutoFilter = false,
            DynamicColumns = [.. columns.Select((column, i) => new DynamicExcelColumn("c" + i) { Name = column.Label, Index = i, Width = 20, Format = "@" })],
        };
        stream.SaveAs(new[] { row }, configuration: layout);
        return stream.ToArray();
    }

    private string Value(QueryColumn column) => InventedValue.Of(column, text);
}
