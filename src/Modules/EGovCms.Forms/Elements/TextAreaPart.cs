using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>Several lines of text.</summary>
public sealed class TextAreaPart : ContentPart
{
    public string DefaultValue { get; set; } = "";

    public string Placeholder { get; set; } = "";
}
