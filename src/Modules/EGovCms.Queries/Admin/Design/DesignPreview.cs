using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Versions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Design;

/// <summary>Shows what citizens will see, with invented values and by the code that makes real results. Scoped.</summary>
internal sealed class DesignPreview(IStringLocalizer<QueriesText> text)
{
    public IReadOnlyList<PreviewWay> Ways(QuerySystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return [.. system.Ways.Select(way => new PreviewWay(
            way.Label,
            [.. way.Columns.Select(system.Column).OfType<QueryColumn>().Select(column => new PreviewValue(column.Label, column.Type is ColumnType.Secret ? "••••••" : InventedValue.Of(column, text)))]))];
    }

    public IReadOnlyList<PreviewValue> Result(QuerySystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var columns = StoredColumns.Of(system);
        var version = new OpenVersion("", "", "", VersionKeys.Make(new byte[VersionKeys.Length]), system);
        var record = RecordMaker.Make(system, version, new StoredRow(1, [.. columns.All.Select(column => InventedValue.Of(column, text))]));
        return [.. record.Fields.Select(field => new PreviewValue(field.Label, field.Value ?? ""))];
    }
}
