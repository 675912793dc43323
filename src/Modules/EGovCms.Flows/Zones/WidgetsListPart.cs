using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Flows.Zones;

/// <summary>Widgets that the item puts into the zones of its own page.</summary>
public sealed class WidgetsListPart : ContentPart
{
    /// <summary>Zone → content items as JSON.</summary>
    public JsonObject Widgets { get; set; } = [];
}
