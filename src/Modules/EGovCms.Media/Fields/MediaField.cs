using EGovCms.Content.Fields;

namespace EGovCms.Media.Fields;

/// <summary>Media files, in order.</summary>
public sealed class MediaField : ContentField
{
    /// <summary>Paths in the media library.</summary>
    public string[] Paths { get; set; } = [];

    /// <summary>For each path, what it shows or is called.</summary>
    public string[] MediaTexts { get; set; } = [];

    /// <summary>For each path, the point that must stay when the picture is cut: parts of its width and height.</summary>
    public MediaAnchor?[] Anchors { get; set; } = [];
}
