using EGovCms.Content.Items;

namespace EGovCms.Layers.Widgets;

/// <summary>Where a widget stands on the pages of the site.</summary>
public sealed class LayerMetadata : ContentPart
{
    /// <summary>Name of the layer whose rule says on which pages.</summary>
    public string Layer { get; set; } = "";

    public string Zone { get; set; } = "";

    /// <summary>Its place among the zone's widgets.</summary>
    public double Position { get; set; }

    /// <summary>Whether its title is shown above it.</summary>
    public bool RenderTitle { get; set; }
}
