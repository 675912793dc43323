namespace EGovCms.Taxonomies;

/// <summary>Marks the module's texts: <c>Resources/TaxonomiesText.resx</c>.</summary>
internal sealed class TaxonomiesText;
