namespace EGovCms.Queries;

/// <summary>Marks the module's texts: <c>Resources/QueriesText.resx</c>.</summary>
internal sealed class QueriesText;
