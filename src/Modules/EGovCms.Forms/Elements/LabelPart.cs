using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A label of its own.</summary>
public sealed class LabelPart : ContentPart
{
    /// <summary>Id of the element that it names.</summary>
    public string For { get; set; } = "";
}
