using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A line of text or another simple control.</summary>
public sealed class InputPart : ContentPart
{
    /// <summary>HTML's kind of input.</summary>
    public string Type { get; set; } = "text";

    public string DefaultValue { get; set; } = "";

    public string Placeholder { get; set; } = "";
}
