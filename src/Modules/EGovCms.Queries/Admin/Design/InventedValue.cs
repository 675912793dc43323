using EGovCms.Queries.Definitions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Design;

/// <summary>A value that a column could have and that is nobody's: for the preview and for sample files.</summary>
internal static class InventedValue
{
    public static string Of(QueryColumn column, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(text);
        return column.Type switch
        {
            ColumnType.Integer => "12",
            ColumnType.Decimal => "78.5",
            ColumnType.Money => "1280.00",
            ColumnType.Date => "2026-03-08",
            ColumnType.Month => "2026-03",
            // Its check character is right; the day of birth is before there were such cards.
            ColumnType.IdCard => "110101190001011009",
            ColumnType.Phone => "13800000000",
            ColumnType.Plate => text["Desk_Sample_Plate"],
            ColumnType.Code => "GZ2026001",
            ColumnType.Secret => "123456",
            _ => Words(column, text),
        };
    }

    private static string Words(QueryColumn column, IStringLocalizer text) => column.Mask switch
    {
        ColumnMask.Name => text["Desk_Sample_Name"],
        ColumnMask.Address => text["Desk_Sample_Address"],
        ColumnMask.Phone => "13800000000",
        ColumnMask.IdCard => "110101190001011009",
        ColumnMask.BankCard => "6222020000000000000",
        ColumnMask.Plate => text["Desk_Sample_Plate"],
        _ => text["Desk_Sample_Text"],
    };
}
