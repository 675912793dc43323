namespace EGovCms.Contents;

/// <summary>Marks the module's texts: <c>Resources/ContentsText.resx</c>.</summary>
internal sealed class ContentsText;
