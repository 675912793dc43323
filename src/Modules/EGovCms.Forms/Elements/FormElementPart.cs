using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>An element of a form.</summary>
public sealed class FormElementPart : ContentPart
{
    /// <summary>The element's id in the page.</summary>
    public string Id { get; set; } = "";
}
