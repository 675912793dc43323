namespace EGovCms.Queries.Cells;

/// <summary>Why a cell or a row is not taken. The words are <c>Fault_{name}</c>.</summary>
internal enum CellFault
{
    None,

    /// <summary>A required one is empty.</summary>
    Missing,

    /// <summary>It is longer than any such value.</summary>
    TooLong,

    /// <summary>Characters that could not be read: a wrong encoding, a file that was cut.</summary>
    Unreadable,

    /// <summary>A formula without a value: #N/A, #REF!.</summary>
    FormulaError,

    /// <summary>A long number that was saved as a number: its last digits are lost.</summary>
    DigitsLost,

    NoInteger,

    NoNumber,

    /// <summary>More than two decimals.</summary>
    NoMoney,

    NoDate,

    NoMonth,

    /// <summary>It has not the form of an identity card's number.</summary>
    NoIdCard,

    /// <summary>Its check character does not fit: a slip.</summary>
    IdCardCheck,

    NoPhone,

    NoPlate,

    NoCode,

    /// <summary>The row has more or fewer cells than the headings.</summary>
    CellCount,

    /// <summary>The cell is one of several that were merged.</summary>
    Merged,

    /// <summary>A quotation mark is never closed: the file was cut, or a mark is missing.</summary>
    OpenQuote,

    /// <summary>What identifies the row stands in an earlier one already.</summary>
    Doubled,
}
