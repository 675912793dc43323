namespace EGovCms.Search.Definitions;

/// <summary>The tenant's indexes, a settings section.</summary>
internal sealed class SearchIndexSettings
{
    public IReadOnlyList<IndexDefinition> Indexes { get; set; } = [];
}
