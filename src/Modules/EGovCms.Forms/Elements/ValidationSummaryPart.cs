using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A place for all messages.</summary>
public sealed class ValidationSummaryPart : ContentPart
{
    public bool ModelOnly { get; set; }
}
