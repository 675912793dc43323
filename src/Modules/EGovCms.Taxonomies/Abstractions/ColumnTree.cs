using System.Collections.Frozen;

namespace EGovCms.Taxonomies.Abstractions;

/// <summary>All published terms of the tenant, of all taxonomies. Immutable.</summary>
public sealed class ColumnTree
{
    private readonly FrozenDictionary<string, Column> _byId;
    private readonly FrozenDictionary<string, Column> _byPath;
    private readonly FrozenDictionary<string, IReadOnlyList<Column>> _byAlias;

    internal ColumnTree(IReadOnlyList<(string Id, string Alias, IReadOnlyList<Column> Roots)> taxonomies)
    {
        var all = taxonomies.SelectMany(taxonomy => taxonomy.Roots).SelectMany(root => root.SelfAndBelow()).ToList();
        _byId = all.DistinctBy(column => column.Id).ToFrozenDictionary(column => column.Id);
        _byPath = all.Where(column => column.Path.Length > 0)
            .DistinctBy(column => column.Path, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(column => column.Path, StringComparer.OrdinalIgnoreCase);
        _byAlias = taxonomies.Where(taxonomy => taxonomy.Alias.Length > 0)
            .DistinctBy(taxonomy => taxonomy.Alias, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(taxonomy => taxonomy.Alias, taxonomy => taxonomy.Roots, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The alias of the taxonomy that holds a site's columns.</summary>
    public const string ColumnsAlias = "columns";

    /// <summary>The site's columns at the top.</summary>
    public IReadOnlyList<Column> Roots => Of(ColumnsAlias);

    /// <summary>Terms at the top of the taxonomy with that alias; empty when there is none.</summary>
    public IReadOnlyList<Column> Of(string taxonomyAlias) => _byAlias.TryGetValue(taxonomyAlias, out var roots) ? roots : [];

    /// <summary>Every term of all taxonomies.</summary>
    public IEnumerable<Column> All => _byId.Values;

    public Column? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>By path, without case.</summary>
    public Column? FindByPath(string path) => _byPath.GetValueOrDefault(path.Trim('/'));
}
