using System.Globalization;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>A value as pages and papers write it.</summary>
internal static class ShownValue
{
    public static string Of(LookupField field, IStringLocalizer<QueriesText> text) => field switch
    {
        { Value: null } => text["Public_NoValue"],
        { Type: ColumnType.Money, Value: { } value } when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) =>
            text["Public_Money", amount.ToString("#,##0.00", CultureInfo.InvariantCulture)],
        { Value: { } value } => value,
    };

    /// <summary>Whether such values are one word, never broken over two lines of a table.</summary>
    public static bool IsWord(ColumnType type) => type is ColumnType.Plate or ColumnType.Date or ColumnType.Month;

    /// <summary>Whether such values stand below each other by their last digit.</summary>
    public static bool IsNumber(ColumnType type) => type is ColumnType.Integer or ColumnType.Decimal or ColumnType.Money;
}
