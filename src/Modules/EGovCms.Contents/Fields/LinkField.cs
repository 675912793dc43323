using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A link.</summary>
public sealed class LinkField : ContentField
{
    /// <summary>Full, or <c>~/path</c> inside the site.</summary>
    public string? Url { get; set; }

    public string? Text { get; set; }
}
