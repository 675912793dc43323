using EGovCms.Content.Fields;

namespace EGovCms.Taxonomies.Fields;

/// <summary>The terms that an item stands in.</summary>
public sealed class TaxonomyField : ContentField
{
    public string? TaxonomyContentItemId { get; set; }

    public IReadOnlyList<string> TermContentItemIds { get; set; } = [];
}
