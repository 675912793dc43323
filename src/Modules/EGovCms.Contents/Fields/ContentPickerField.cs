using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>Other content items.</summary>
public sealed class ContentPickerField : ContentField
{
    public IReadOnlyList<string> ContentItemIds { get; set; } = [];
}
