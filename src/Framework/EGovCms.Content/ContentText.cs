namespace EGovCms.Content;

/// <summary>Marks the library's texts: <c>Resources/ContentText.resx</c>.</summary>
public sealed class ContentText;
