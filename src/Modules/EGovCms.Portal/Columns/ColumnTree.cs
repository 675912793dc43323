namespace EGovCms.Portal.Columns;

/// <summary>All columns of a site. Immutable.</summary>
internal sealed class ColumnTree
{
    private readonly Dictionary<string, Column> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _byPath = new(StringComparer.OrdinalIgnoreCase);

    public ColumnTree(IReadOnlyList<Column> roots)
    {
        Roots = roots;
        foreach (var root in roots)
            Add(root);
    }

    public IReadOnlyList<Column> Roots { get; }

    public Column? Find(string id) => _byId.GetValueOrDefault(id);

    public Column? FindPath(string? path) => path is null ? null : _byPath.GetValueOrDefault(path.Trim('/'));

    /// <summary>Every column, each before those below it.</summary>
    public IEnumerable<Column> All => _byId.Values;

    private void Add(Column column)
    {
        _byId.TryAdd(column.Id, column);
        if (column.Path.Length > 0)
            _byPath.TryAdd(column.Path, column);
        foreach (var child in column.Children)
            Add(child);
        column.Ids = [column.Id, .. column.Children.SelectMany(child => child.Ids)];
    }
}
