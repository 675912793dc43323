using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>An element that sends a value.</summary>
public sealed class FormInputElementPart : ContentPart
{
    /// <summary>The name that the value is sent under.</summary>
    public string Name { get; set; } = "";
}
