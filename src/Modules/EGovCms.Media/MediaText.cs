namespace EGovCms.Media;

/// <summary>Marks the module's texts: <c>Resources/MediaText.resx</c>.</summary>
internal sealed class MediaText;
