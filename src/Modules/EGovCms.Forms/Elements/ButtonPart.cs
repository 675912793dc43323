using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A button.</summary>
public sealed class ButtonPart : ContentPart
{
    public string Text { get; set; } = "";

    /// <summary><c>submit</c>, <c>reset</c> or <c>button</c>.</summary>
    public string Type { get; set; } = "submit";
}
