using EGovCms.Queries.Cells;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Tests.Cells;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("Text", "　张　三 ", "张三")]
    [InlineData("Text", "阿卜杜拉·艾合买提", "阿卜杜拉·艾合买提")]
    [InlineData("Text", "Ｊｏｈｎ   Smith", "John Smith")]
    [InlineData("Text", "李\u200b四\ufeff", "李四")]
    [InlineData("Integer", "１,２３４", "1234")]
    [InlineData("Integer", "-3", "-3")]
    [InlineData("Decimal", "61.50", "61.5")]
    [InlineData("Decimal", "100", "100")]
    [InlineData("Money", "￥1,234.5元", "1234.50")]
    [InlineData("Money", "0", "0.00")]
    [InlineData("Date", "2026-1-2", "2026-01-02")]
    [InlineData("Date", "2026/01/02 00:00:00", "2026-01-02")]
    [InlineData("Date", "2026.1.2", "2026-01-02")]
    [InlineData("Date", "20260102", "2026-01-02")]
    [InlineData("Date", "２０２６年１月２日", "2026-01-02")]
    [InlineData("Date", "二〇二六年一月二日", "2026-01-02")]
    [InlineData("Date", "二○二六年十二月三十一日", "2026-12-31")]
    [InlineData("Date", "二零二六年十二月三十一日", "2026-12-31")]
    [InlineData("Date", "二〇二六年十月二十日", "2026-10-20")]
    [InlineData("Date", "46024", "2026-01-02")]
    [InlineData("Month", "2026年1月", "2026-01")]
    [InlineData("Month", "202601", "2026-01")]
    [InlineData("Month", "2026-01-15", "2026-01")]
    [InlineData("IdCard", "52020219900307001ｘ", "52020219900307001X")]
    [InlineData("IdCard", "110101 19900307 7563", "110101199003077563")]
    [InlineData("IdCard", "１１０１０１１９９００３０７７５６３", "110101199003077563")]
    [InlineData("IdCard", "110101900307756", "110101199003077563")]
    [InlineData("Phone", "+86 139-0000-1234", "13900001234")]
    [InlineData("Phone", "0858-8263555", "08588263555")]
    [InlineData("Plate", "贵B·a1234", "贵BA1234")]
    [InlineData("Plate", "贵ｂｄ12345", "贵BD12345")]
    [InlineData("Code", " ab-12 ３ ", "AB123")]
    [InlineData("Secret", "aB 1", "aB 1")]
    public void Writings_of_the_same_value_come_to_one_form(string type, string written, string? expected)
    {
        var fault = Read(type, new SheetCell(written), out var value);

        Assert.Equal(expected is null, fault is not CellFault.None);
        if (expected is not null)
            Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("Integer", "1.5", "NoInteger")]
    [InlineData("Integer", "一百", "NoInteger")]
    [InlineData("Decimal", "缺考", "NoNumber")]
    [InlineData("Money", "1.005", "NoMoney")]
    [InlineData("Date", "2026-02-30", "NoDate")]
    [InlineData("Date", "明天", "NoDate")]
    [InlineData("Month", "2026-13", "NoMonth")]
    [InlineData("IdCard", "110101199003077564", "IdCardCheck")]
    [InlineData("IdCard", "110101199013077563", "NoIdCard")]
    [InlineData("IdCard", "1101011990", "NoIdCard")]
    [InlineData("IdCard", "1.10101E+17", "DigitsLost")]
    [InlineData("Phone", "12345", "NoPhone")]
    [InlineData("Plate", "1234", "NoPlate")]
    [InlineData("Code", "=cmd|x", "NoCode")]
    [InlineData("Text", "#N/A", "FormulaError")]
    [InlineData("Text", "张\ufffd", "Unreadable")]
    [InlineData("Text", " 　", "Missing")]
    public void What_is_wrong_is_told(string type, string written, string fault) =>
        Assert.Equal(fault, Read(type, new SheetCell(written), out _).ToString());

    [Fact]
    public void Cells_of_workbooks_are_numbers_and_times()
    {
        Assert.Equal("2026-01-02", Value("Date", SheetCell.Of(46024d)));
        Assert.Equal("2026-01-02", Value("Date", SheetCell.Of(new DateTime(2026, 1, 2, 9, 30, 0))));
        Assert.Equal("0.30", Value("Money", SheetCell.Of(0.1 + 0.2)));
        Assert.Equal("13900001234", Value("Phone", SheetCell.Of(13900001234d)));
        Assert.Equal("123456", Value("Code", SheetCell.Of(123456d)));
        Assert.Equal(CellFault.DigitsLost, Read("IdCard", SheetCell.Of(110101199003077563d), out _));
        Assert.Equal(CellFault.DigitsLost, Read("Code", SheetCell.Of(1.5), out _));
        Assert.Equal(CellFault.NoNumber, Read("Decimal", SheetCell.Of(new DateTime(2026, 1, 2)), out _));
    }

    private static string? Value(string type, SheetCell cell)
    {
        Assert.Equal(CellFault.None, Read(type, cell, out var value));
        return value;
    }

    private static CellFault Read(string type, SheetCell cell, out string? value) =>
        CellReader.Read(new QueryColumn { Key = "c", Label = "列", Type = Enum.Parse<ColumnType>(type), IsRequired = true }, cell, out value);
}
