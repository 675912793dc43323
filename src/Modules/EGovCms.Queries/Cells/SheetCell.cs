using System.Globalization;

namespace EGovCms.Queries.Cells;

/// <summary>A cell as a file has it: words, or of a workbook a number or a point in time.</summary>
/// <param name="Text">What it says; empty for nothing.</param>
/// <param name="Number">The number, when the file holds one and not its writing.</param>
/// <param name="Time">The point in time, when the file holds one.</param>
internal readonly record struct SheetCell(string Text, double? Number = null, DateTime? Time = null)
{
    public static SheetCell Empty { get; } = new("");

    public bool IsEmpty => Text.AsSpan().Trim().IsEmpty;

    /// <summary>What a workbook's reader gives.</summary>
    public static SheetCell Of(object? value) => value switch
    {
        null => Empty,
        string text => new(text),
        DateTime time => new(time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), Time: time),
        bool flag => new(flag ? "TRUE" : "FALSE"),
        IConvertible number => Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => new(value.ToString() ?? ""),
    };

    private static SheetCell Of(double number) => new(number.ToString("R", CultureInfo.InvariantCulture), number);
}
