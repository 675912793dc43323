using EGovCms.Content.Items;

namespace EGovCms.Taxonomies.Terms;

/// <summary>The item is a term.</summary>
public sealed class TermPart : ContentPart
{
    /// <summary>Id of the item that holds the tree.</summary>
    public string TaxonomyContentItemId { get; set; } = "";
}
