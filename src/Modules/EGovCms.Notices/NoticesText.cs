namespace EGovCms.Notices;

/// <summary>Marks the module's texts: <c>Resources/NoticesText.resx</c>.</summary>
internal sealed class NoticesText;
