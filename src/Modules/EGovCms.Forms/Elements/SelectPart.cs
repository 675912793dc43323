using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A choice.</summary>
public sealed class SelectPart : ContentPart
{
    public IReadOnlyList<SelectChoice> Options { get; set; } = [];

    public string DefaultValue { get; set; } = "";

    /// <summary>0 a drop-down list, 1 radio buttons.</summary>
    public int Editor { get; set; }
}
