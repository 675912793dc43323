using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace EGovCms.Queries.Tests.Sheets;

/// <summary>Writes workbooks, whole ones and hostile ones, part by part.</summary>
internal static class XlsxFile
{
    public const string Sheet = "xl/worksheets/sheet1.xml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="path">Where.</param>
    /// <param name="rows">The sheet's rows as XML, inside of <c>sheetData</c>.</param>
    /// <param name="after">What follows <c>sheetData</c>.</param>
    /// <param name="others">Further parts.</param>
    public static void Write(string path, IEnumerable<string> rows, string after = "", params (string Name, string Content)[] others)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Add(zip, "_rels/.rels", """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add(zip, "xl/workbook.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="成绩" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Add(zip, "xl/_rels/workbook.xml.rels", """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
            """);
        foreach (var (name, content) in others)
            Add(zip, name, content);
        using var writer = new StreamWriter(zip.CreateEntry(Sheet, CompressionLevel.Fastest).Open());
        writer.Write($"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>""");
        foreach (var row in rows)
            writer.Write(row);
        writer.Write($"</sheetData>{after}</worksheet>");
    }

    /// <summary>A row of cells: what is given as a string is text, anything else a number.</summary>
    public static string Row(long number, params object?[] cells)
    {
        var content = string.Concat(cells.Select((cell, i) => Cell($"{(char)('A' + i)}{number.ToString(CultureInfo.InvariantCulture)}", cell)));
        return $"""<row r="{number.ToString(CultureInfo.InvariantCulture)}">{content}</row>""";
    }

    private static string Cell(string place, object? cell) => cell switch
    {
        null => "",
        string text => $"""<c r="{place}" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""",
        (string formula, string value) => $"""<c r="{place}" t="str"><f>{SecurityElement.Escape(formula)}</f><v>{SecurityElement.Escape(value)}</v></c>""",
        IFormattable number => $"""<c r="{place}"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>""",
        _ => throw new ArgumentException("A cell is a text, a number or a formula.", nameof(cell)),
    };

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
