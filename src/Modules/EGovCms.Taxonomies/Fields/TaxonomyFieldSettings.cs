namespace EGovCms.Taxonomies.Fields;

/// <summary>Settings of <see cref="TaxonomyField"/>.</summary>
public sealed record TaxonomyFieldSettings
{
    public string Hint { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>Id of the item that holds the tree.</summary>
    public string TaxonomyContentItemId { get; init; } = "";

    /// <summary>One term at most.</summary>
    public bool Unique { get; init; }

    /// <summary>Only terms without others below them.</summary>
    public bool LeavesOnly { get; init; }
}
