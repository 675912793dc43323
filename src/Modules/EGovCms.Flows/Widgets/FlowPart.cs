using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Flows.Widgets;

/// <summary>Widgets that stand inside this item, one after another or beside each other.</summary>
public sealed class FlowPart : ContentPart
{
    /// <summary>Content items as JSON, each with its <see cref="FlowMetadata"/>.</summary>
    public JsonArray Widgets { get; set; } = [];
}
