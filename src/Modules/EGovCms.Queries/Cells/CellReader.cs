using System.Globalization;
using System.Text.RegularExpressions;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Cells;

/// <summary>
/// Reads a cell by its column's type into the one form in which values are stored and compared. What citizens type goes the same way, so both meet, however each is written.
/// </summary>
internal static partial class CellReader
{
    private const int LongestText = 2_000;
    private const int LongestCode = 64;
    private const double FirstInexact = 1e15;

    /// <summary>The value, or null for an empty cell; and what is wrong.</summary>
    public static CellFault Read(QueryColumn column, SheetCell cell, out string? value)
    {
        value = null;
        if (cell.IsEmpty)
            return column.IsRequired ? CellFault.Missing : CellFault.None;
        if (cell.Text.Length > LongestText)
            return CellFault.TooLong;
        if (cell.Text.Contains('\ufffd', StringComparison.Ordinal))
            return CellFault.Unreadable;
        if (FormulaError().IsMatch(cell.Text))
            return CellFault.FormulaError;
        return Read(column.Type, cell, out value);
    }

    private static CellFault Read(ColumnType type, SheetCell cell, out string? value) => type switch
    {
        ColumnType.Integer => ReadInteger(cell, out value),
        ColumnType.Decimal => ReadNumber(cell, out value),
        ColumnType.Money => ReadMoney(cell, out value),
        ColumnType.Date => ReadDay(cell, out value),
        ColumnType.Month => ReadMonth(cell, out value),
        ColumnType.IdCard => IsLost(cell, out value) ? CellFault.DigitsLost : IdCardNumber.Read(HalfWidth.Dense(value!), out value),
        ColumnType.Phone => IsLost(cell, out value) ? CellFault.DigitsLost : ReadPhone(value!, out value),
        ColumnType.Plate => ReadPlate(cell.Text, out value),
        ColumnType.Code => IsLost(cell, out value) ? CellFault.DigitsLost : ReadCode(value!, out value),
        ColumnType.Secret => IsLost(cell, out value) ? CellFault.DigitsLost : ReadSecret(value!, out value),
        _ => ReadText(cell.Text, out value),
    };

    /// <summary>A spreadsheet keeps fifteen digits of a number: of an identity card that was not typed as text the end is lost.</summary>
    private static bool IsLost(SheetCell cell, out string? digits)
    {
        digits = cell.Text;
        if (cell.Number is not { } number)
            return Scientific().IsMatch(digits.Trim());
        if (Math.Abs(number) >= FirstInexact || number != Math.Floor(number))
            return true;
        digits = number.ToString("F0", CultureInfo.InvariantCulture);
        return false;
    }

    private static CellFault ReadText(string text, out string? value)
    {
        value = HalfWidth.Of(text);
        if (value.Contains(' ', StringComparison.Ordinal))
            value = BetweenHan().Replace(ManySpaces().Replace(value, " "), "");
        return CellFault.None;
    }

    private static CellFault ReadInteger(SheetCell cell, out string? value)
    {
        value = null;
        if (!TryNumber(cell, out var number) || number != decimal.Truncate(number))
            return CellFault.NoInteger;
        value = decimal.Truncate(number).ToString(CultureInfo.InvariantCulture);
        return CellFault.None;
    }

    private static CellFault ReadNumber(SheetCell cell, out string? value)
    {
        value = null;
        if (!TryNumber(cell, out var number))
            return CellFault.NoNumber;
        value = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return CellFault.None;
    }

    private static CellFault ReadMoney(SheetCell cell, out string? value)
    {
        value = null;
        if (!TryNumber(cell, out var number))
            return CellFault.NoNumber;
        // A workbook's 0.1 + 0.2 is no amount with seventeen decimals.
        var cents = cell.Number is null ? number : decimal.Round(number, 6);
        if (cents != decimal.Round(cents, 2))
            return CellFault.NoMoney;
        value = cents.ToString("0.00", CultureInfo.InvariantCulture);
        return CellFault.None;
    }

    private static CellFault ReadDay(SheetCell cell, out string? value)
    {
        value = null;
        if (!DayReader.TryReadDay(cell, HalfWidth.Of(cell.Text), out var day))
            return CellFault.NoDate;
        value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return CellFault.None;
    }

    private static CellFault ReadMonth(SheetCell cell, out string? value)
    {
        value = null;
        if (!DayReader.TryReadMonth(cell, HalfWidth.Of(cell.Text), out var month))
            return CellFault.NoMonth;
        value = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return CellFault.None;
    }

    private static CellFault ReadPhone(string text, out string? value)
    {
        value = Punctuation().Replace(HalfWidth.Dense(text), "");
        if (value.Length == 13 && value.StartsWith("86", StringComparison.Ordinal))
            value = value[2..];
        return value.Length is >= 7 and <= 12 && value.All(char.IsAsciiDigit) ? CellFault.None : CellFault.NoPhone;
    }

    private static CellFault ReadPlate(string text, out string? value)
    {
        value = Punctuation().Replace(HalfWidth.Dense(text), "").ToUpperInvariant();
        return Plate().IsMatch(value) ? CellFault.None : CellFault.NoPlate;
    }

    private static CellFault ReadCode(string text, out string? value)
    {
        value = Punctuation().Replace(HalfWidth.Dense(text), "").ToUpperInvariant();
        return value.Length is > 0 and <= LongestCode && value.All(char.IsLetterOrDigit) ? CellFault.None : CellFault.NoCode;
    }

    private static CellFault ReadSecret(string text, out string? value)
    {
        value = HalfWidth.Of(text);
        return value.Length <= LongestCode ? CellFault.None : CellFault.TooLong;
    }

    private static bool TryNumber(SheetCell cell, out decimal number)
    {
        number = 0;
        if (cell.Number is { } stored)
        {
            if (double.IsNaN(stored) || Math.Abs(stored) > 1e15)
                return false;
            number = (decimal)stored;
            return true;
        }

        var text = Currency().Replace(HalfWidth.Dense(cell.Text), "");
        return cell.Time is null && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"\A\s*#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*\z")]
    private static partial Regex FormulaError();

    [GeneratedRegex(@"\A\d(?:\.\d+)?E\+\d+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex ManySpaces();

    [GeneratedRegex(@"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")]
    private static partial Regex BetweenHan();

    [GeneratedRegex(@"[-+.·•()_/\\]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\A[￥¥]|元\z")]
    private static partial Regex Currency();

    [GeneratedRegex(@"\A[\u4e00-\u9fff][A-Z][A-Z0-9]{4,6}[A-Z0-9\u4e00-\u9fff]?\z")]
    private static partial Regex Plate();
}
