using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Languages;

namespace EGovCms.Taxonomies.Abstractions;

/// <summary>A column 栏目: a published term in its tree. Immutable.</summary>
public sealed class Column
{
    public required string Id { get; init; }

    /// <summary>Id of the item that holds the tree.</summary>
    public required string TaxonomyId { get; init; }

    public required string Title { get; init; }

    /// <summary>Without leading slash; empty when the term has no path.</summary>
    public required string Path { get; init; }

    public required string ContentType { get; init; }

    /// <summary>The column above it, or null.</summary>
    public Column? Parent { get; init; }

    /// <summary>Columns below it, in order.</summary>
    public IReadOnlyList<Column> Children { get; internal set; } = [];

    /// <summary>0 at the top.</summary>
    public int Depth { get; init; }

    /// <summary>The term as an item, without the terms below it. Read it, do not change it.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>Its language or that of the columns above it, by its IETF name; empty for one of no language.</summary>
    public string Culture => ItemLanguage.Of(Item).Culture is { Length: > 0 } own ? own : Parent?.Culture ?? "";

    /// <summary>The same for a column and its translations; empty when it has none.</summary>
    public string LocalizationSet => ItemLanguage.Of(Item).Set;

    /// <summary>From the top column to this one.</summary>
    public IReadOnlyList<Column> Way => Parent is null ? [this] : [.. Parent.Way, this];

    /// <summary>This column and all below it.</summary>
    public IEnumerable<Column> SelfAndBelow() => Children.SelectMany(child => child.SelfAndBelow()).Prepend(this);
}
