namespace EGovCms.PublishLater;

/// <summary>Marks the module's texts: <c>Resources/PublishLaterText.resx</c>.</summary>
internal sealed class PublishLaterText;
