using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A line or a few of plain text.</summary>
public sealed class TextField : ContentField
{
    public string? Text { get; set; }
}
