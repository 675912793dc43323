using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>The label of an element.</summary>
public sealed class FormElementLabelPart : ContentPart
{
    public string Label { get; set; } = "";

    /// <summary>0 no label, 1 a label above it.</summary>
    public int Option { get; set; }
}
