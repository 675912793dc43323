using System.Globalization;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;

namespace EGovCms.Queries.Lookups;

/// <summary>Makes of a stored row what is shown of it: by the definition as it is now, so that a column that is hidden today is not shown of data that was imported yesterday.</summary>
internal static class RecordMaker
{
    public static LookupRecord Make(QuerySystem system, OpenVersion version, StoredRow row)
    {
        var columns = StoredColumns.Of(version.System);
        return new(
            version.DataSetName,
            version.Version,
            row.Number,
            [.. system.Columns.Where(column => column.Role is not ColumnRole.Hidden && column.Type is not ColumnType.Secret).Select(column => new LookupField(column.Key, column.Label, column.Type, Value(column)))])
        {
            MadeUtc = version.MadeUtc,
        };

        string? Value(QueryColumn column) => Masked(column, column.Computed is { } computed ? Compute(computed, column.Type) : Stored(column.Key));

        string? Stored(string key) => columns.IndexOf(key) is >= 0 and var place ? row.Values[place] : null;

        decimal? Number(string key) => decimal.TryParse(Stored(key), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

        string? Compute(Computation computed, ColumnType type)
        {
            var numbers = computed.Of.Select(Number).ToList();
            // Of a paper that was not sat there is no total.
            if (numbers.Count == 0 || numbers.Any(number => number is null))
                return null;
            return computed.Kind switch
            {
                ComputationKind.Sum => Written(numbers.Sum()!.Value, type),
                ComputationKind.Difference => Written(numbers[0]!.Value - numbers.Skip(1).Sum()!.Value, type),
                _ => computed.Steps.Where(step => numbers[0] >= step.AtLeast).MaxBy(step => step.AtLeast)?.Words ?? computed.Otherwise,
            };
        }
    }

    /// <summary>A value as lists and logs show it.</summary>
    public static string Masked(ColumnType type, string value) => type switch
    {
        ColumnType.IdCard => PersonalMask.IdCard(value),
        ColumnType.Phone => PersonalMask.Phone(value),
        ColumnType.Plate => PersonalMask.LicencePlate(value),
        ColumnType.Text => PersonalMask.Name(value),
        _ => PersonalMask.BankCard(value),
    };

    private static string Written(decimal number, ColumnType type) => number.ToString(type is ColumnType.Money ? "0.00" : "0.############################", CultureInfo.InvariantCulture);

    private static string? Masked(QueryColumn column, string? value) => (value, column.Mask) switch
    {
        (null, _) or (_, null) => value,
        (_, ColumnMask.Name) => PersonalMask.Name(value),
        (_, ColumnMask.Phone) => PersonalMask.Phone(value),
        (_, ColumnMask.IdCard) => PersonalMask.IdCard(value),
        (_, ColumnMask.Plate) => PersonalMask.LicencePlate(value),
        (_, ColumnMask.Address) => PersonalMask.Address(value),
        _ => PersonalMask.BankCard(value),
    };
}
