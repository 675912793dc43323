using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Versions;

/// <summary>The columns of a definition whose values are stored, in the order in which they are.</summary>
internal sealed class StoredColumns
{
    private readonly Dictionary<string, int> _places;

    private StoredColumns(IReadOnlyList<QueryColumn> all)
    {
        All = all;
        _places = all.Select((column, place) => (column.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
    }

    public IReadOnlyList<QueryColumn> All { get; }

    public static StoredColumns Of(QuerySystem system) => new([.. system.Columns.Where(column => column.Computed is null)]);

    /// <summary>The column's place, or -1.</summary>
    public int IndexOf(string key) => _places.GetValueOrDefault(key, -1);
}
