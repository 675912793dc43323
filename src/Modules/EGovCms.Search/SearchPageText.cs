namespace EGovCms.Search;

/// <summary>Marks the module's texts: <c>Resources/SearchPageText.resx</c>.</summary>
internal sealed class SearchPageText;
