using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>Whether a message stands at the element.</summary>
public sealed class FormElementValidationPart : ContentPart
{
    public int Option { get; set; }
}
