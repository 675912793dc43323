using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Layers;

/// <summary>Layers as a settings section.</summary>
internal static class LayerJson
{
    public static JsonObject Write(IReadOnlyList<Layer> layers) => new() { [nameof(LayerSet.Layers)] = JsonSerializer.SerializeToNode(layers, ContentJson.Options) };
}
