namespace EGovCms.Taxonomies;

/// <summary>Marks the texts of the administration of taxonomies.</summary>
internal sealed class TaxonomiesAdminText;
