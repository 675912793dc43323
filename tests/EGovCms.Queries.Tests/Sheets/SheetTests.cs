using System.IO.Compression;
using System.Text;
using EGovCms.Queries.Cells;
using EGovCms.Queries.Sheets;
using EGovCms.Testing;
using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Tests.Sheets;

/// <summary>Files as offices send them, and as somebody sends them who means harm.</summary>
public sealed class SheetTests : IDisposable
{
    private const string Table = "姓名,身份证号\r\n张三,110101199003077563\r\n\"李,四\",52020219900307001X\r\n";
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "file");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", false), InlineData("utf-8", true), InlineData("utf-16", true), InlineData("utf-16BE", true), InlineData("utf-16", false), InlineData("utf-16BE", false), InlineData("GB18030", false), InlineData("GBK", false)]
    public void Text_is_read_in_the_encoding_that_it_has(string name, bool marked)
    {
        var encoding = name.StartsWith("GB", StringComparison.Ordinal) ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        // Mostly digits and separators, as tables are; and of the rarer characters one for each of GB18030's lengths.
        var rare = name == "GBK" ? "囧" : "㐀囧";
        var text = Table + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{rare}{i},{i}\r\n"));
        File.WriteAllBytes(Path, [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);

        var rows = Read(out var headings);

        Assert.Equal(["姓名", "身份证号"], headings);
        Assert.Equal(("张三", "李,四", 3002), (rows[0].Cells[0].Text, rows[1].Cells[0].Text, rows.Count));
        Assert.Equal(rare + "2999", rows[^1].Cells[0].Text);
        Assert.Equal((2, 3003), (rows[0].Number, rows[^1].Number));
    }

    [Theory]
    [InlineData(","), InlineData(";"), InlineData("\t")]
    public void Separator_is_the_one_of_the_headings(string separator)
    {
        File.WriteAllText(Path, $"甲{separator}乙\n1{separator}\"x{separator}\"\"y\"\"\"\n\n2{separator}3\n");

        var rows = Read(out _);

        Assert.Equal(["1", $"x{separator}\"y\"", "2", "3"], rows.SelectMany(row => row.Cells.Select(cell => cell.Text)));
        Assert.Equal([2, 4], rows.Select(row => row.Number));
    }

    [Fact]
    public void File_that_was_cut_is_noticed_where_it_was_cut()
    {
        var bytes = Encoding.UTF8.GetBytes(Table + "王五,1101");
        File.WriteAllBytes(Path, bytes[..^9]);
        Assert.Equal("\ufffd", Read(out _)[^1].Cells[0].Text[^1..]);

        File.WriteAllText(Path, Table + "\"王五,110101199003077563\r\n");
        Assert.NotEqual(CellFault.None, Read(out _)[^1].Fault);

        File.WriteAllText(Path, Table + "王五\r\n");
        Assert.Equal(CellFault.CellCount, Read(out _)[^1].Fault);
    }

    [Fact]
    public void Row_without_an_end_is_not_read_into_memory()
    {
        using (var writer = new StreamWriter(Path))
        {
            writer.Write("甲,乙\n\"");
            for (var i = 0; i < 40; i++)
                writer.Write(new string('x', 100_000));
        }

        Assert.Equal("Sheet_RowTooLong", Assert.Throws<SheetException>(() => Read(out _)).Text);
    }

    [Fact]
    public void Workbook_is_read_with_its_row_numbers_and_formulas_are_what_was_stored_of_them()
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名", "分数", "合计"), XlsxFile.Row(2, "张三", 61.5, ("SUM(B2:B2)", "61.5")), XlsxFile.Row(5, "李四", 70, ("WEBSERVICE(\"http://127.0.0.1/x\")", "#VALUE!"))]);

        var rows = Read(out var headings);

        Assert.Equal(["姓名", "分数", "合计"], headings);
        Assert.Equal([2, 5], rows.Select(row => row.Number));
        Assert.Equal((61.5, "61.5", "#VALUE!"), (rows[0].Cells[1].Number, rows[0].Cells[2].Text, rows[1].Cells[2].Text));
    }

    [Fact]
    public void Merged_cells_are_told()
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名", "分数"), XlsxFile.Row(2, "张三", 1), XlsxFile.Row(3, null, 2), XlsxFile.Row(4, "李四", 3)], """<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>""");

        Assert.Equal([CellFault.Merged, CellFault.Merged, CellFault.None], Read(out _).Select(row => row.Fault));
    }

    [Fact]
    public void Merged_cells_upon_each_other_cost_no_more_than_one()
    {
        const int last = 200_000;
        var merges = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"""<mergeCell ref="A{i % 3 + 2}:B{last}"/>"""));
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名"), XlsxFile.Row(2, "张三"), XlsxFile.Row(last, "李四")], $"<mergeCells>{merges}</mergeCells>");

        Assert.Equal([(2, CellFault.Merged), (last, CellFault.Merged)], Read(out _).Select(row => ((int)row.Number, row.Fault)));
    }

    [Fact]
    public void Bomb_is_refused_before_it_goes_off()
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名")], "", ("xl/sharedStrings.xml", new string(' ', 60_000_000)));

        Assert.Equal("Sheet_TooLarge", Assert.Throws<SheetException>(() => Read(out _)).Text);
    }

    [Fact]
    public void Part_that_lies_about_its_size_is_refused()
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名"), .. Enumerable.Range(2, 200_000).Select(i => XlsxFile.Row(i, "张三"))]);
        var bytes = File.ReadAllBytes(Path);
        // The size that the directory at the end tells of the sheet becomes a thousand bytes.
        var entry = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(XlsxFile.Sheet)) - 46;
        BitConverter.GetBytes(1000).CopyTo(bytes, entry + 24);
        File.WriteAllBytes(Path, bytes);

        Assert.Throws<SheetException>(() => Read(out _));
    }

    [Theory]
    [InlineData("<dimension ref=\"A1:XFD1048576\"/>", "A2"), InlineData("", "XFD2")]
    public void Sheet_with_too_many_columns_is_refused(string dimension, string place)
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名"), $"<row r=\"2\"><c r=\"{place}\"><v>1</v></c></row>"], dimension);

        Assert.Equal("Sheet_TooManyColumns", Assert.Throws<SheetException>(() => Read(out _)).Text);
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        XlsxFile.Write(Path, [XlsxFile.Row(1, "姓名")], "", ("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;&b;</t></si></sst>"));

        Assert.Equal("Sheet_Damaged", Assert.Throws<SheetException>(() => Read(out _)).Text);
    }

    [Fact]
    public void What_is_no_table_is_refused_with_what_to_do()
    {
        File.WriteAllBytes(Path, []);
        Assert.Equal("Sheet_Empty", Assert.Throws<SheetException>(() => Read(out _)).Text);

        File.WriteAllBytes(Path, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
        Assert.Equal("Sheet_OldWorkbook", Assert.Throws<SheetException>(() => Read(out _)).Text);

        XlsxFile.Write(Path + "x", [XlsxFile.Row(1, "姓名"), .. Enumerable.Range(2, 1000).Select(i => XlsxFile.Row(i, $"张三{i}"))]);
        File.WriteAllBytes(Path, File.ReadAllBytes(Path + "x")[..3000]);
        Assert.Equal("Sheet_Damaged", Assert.Throws<SheetException>(() => Read(out _)).Text);

        File.Delete(Path);
        using (var zip = ZipFile.Open(Path, ZipArchiveMode.Create))
            zip.CreateEntry("readme.txt");
        Assert.Equal("Sheet_Damaged", Assert.Throws<SheetException>(() => Read(out _)).Text);
    }

    private List<SheetRow> Read(out IReadOnlyList<string> headings)
    {
        using var sheet = new SheetOpener(Options.Create(new SheetLimits())).Open(Path, null, _folder.Path, TestContext.Current.CancellationToken);
        headings = sheet.Headings;
        return [.. sheet.Rows()];
    }
}
