using EGovCms.NamedQueries.Abstractions;
using static EGovCms.NamedQueries.Sql.SqlExpression;

namespace EGovCms.NamedQueries.Sql;

/// <summary>The sources of a SELECT by their names, and the columns of each.</summary>
internal sealed class SqlScope
{
    private readonly List<(string Name, IReadOnlyList<string> Columns)> _sources = [];

    /// <summary>Names given in the list of columns, which the order may use.</summary>
    public HashSet<string> Aliases { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, IReadOnlyList<string> columns)
    {
        if (_sources.Any(source => Same(source.Name, name)))
            throw new QueryException($"'{name}' names two sources. Give one another name: FROM {name} AS x.");
        _sources.Add((name, columns));
    }

    /// <summary>The column as it is written in SQL.</summary>
    /// <exception cref="QueryException">There is no such column, or several.</exception>
    public string Resolve(Column column)
    {
        var found = _sources.Where(source => column.Source is null || Same(source.Name, column.Source))
            .SelectMany(source => source.Columns.Where(each => Same(each, column.Name)).Select(each => (source.Name, Column: each))).ToList();
        if (found.Count == 1 || (found.Count > 1 && column.Source is null))
            // As in Orchard Core's queries, which join on the document: the first source's is meant.
            return $"{Quote(found[0].Name)}.{Quote(found[0].Column)}";
        if (column.Source is null && Aliases.TryGetValue(column.Name, out var alias))
            return Quote(alias);
        var known = _sources.Where(source => column.Source is null || Same(source.Name, column.Source)).SelectMany(source => source.Columns).ToList();
        throw new QueryException(known.Count == 0
            ? $"There is no source '{column.Source}' in the query."
            : $"There is no column '{column.Name}'. Known are: {string.Join(", ", known.Distinct())}.");
    }

    /// <summary>All columns, or those of one source.</summary>
    public IReadOnlyList<(string Sql, string Name)> Expand(Star star)
    {
        var columns = _sources.Where(source => star.Source is null || Same(source.Name, star.Source))
            .SelectMany(source => source.Columns.Select(column => (Sql: $"{Quote(source.Name)}.{Quote(column)}", Name: column)))
            .DistinctBy(column => column.Name).ToList();
        return columns.Count > 0 ? columns : throw new QueryException($"There is no source '{star.Source}' in the query.");
    }

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
