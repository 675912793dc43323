using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Layers.Rules;
using EGovCms.Recipes;

namespace EGovCms.Layers;

/// <summary>Recipe step <c>layers</c>: <c>{ "Layers": [ { "Name", "Rule" | "LayerRule", "Description" } ] }</c>.</summary>
internal sealed class LayersStep(LayerStore store, RuleScripts scripts) : IRecipeStep
{
    public string Name => "layers";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["Layers"] is not JsonArray entries)
            throw context.Fail(".Layers", "It must be a list of layers: [ { \"Name\": \"Always\", \"Rule\": \"true\" } ].");
        var layers = new List<Layer>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (Read(context, entries[i], $".Layers[{i}]") is { } layer)
                layers.Add(layer);
        }

        context.Changed |= await store.PutAsync(layers, cancellation);
    }

    private Layer? Read(RecipeStepContext context, JsonNode? entry, string place)
    {
        Layer? layer;
        try
        {
            layer = (entry as JsonObject)?.Deserialize<Layer>(ContentJson.Options);
        }
        catch (JsonException malformed)
        {
            throw context.Fail(place, malformed.Message, malformed);
        }

        if (layer is null || string.IsNullOrWhiteSpace(layer.Name))
            throw context.Fail(place + ".Name", "The layer needs a name.");
        if (layer.Rule.Length > 0 && scripts.Fault(layer.Rule) is { } fault)
            throw context.Fail(place + ".Rule", fault);
        foreach (var unknown in Conditions.UnknownIn(layer.LayerRule))
            context.Unknown(place + ".LayerRule", $"There is no condition '{unknown}'; it never holds.");
        return layer;
    }
}
