using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;
using EGovCms.Recipes;

namespace EGovCms.Contents.Placements;

/// <summary>Recipe step <c>Placements</c>: <c>{ "Placements": { "TitlePart": [ { "contentType": [ "Page" ], "place": "-" } ] } }</c>.</summary>
internal sealed class PlacementsStep(ISettingsStore settings) : IRecipeStep
{
    public string Name => "Placements";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["Placements"] is not JsonObject placements)
            throw context.Fail(".Placements", "It must be an object: { \"TitlePart\": [ { \"place\": \"-\" } ] }.");
        var stored = (await settings.GetAsync(nameof(PlacementSet), cancellation))?[nameof(PlacementSet.Placements)] as JsonObject ?? [];
        var merged = (JsonObject)stored.DeepClone();
        foreach (var (kind, rules) in placements)
        {
            try
            {
                merged[kind] = JsonSerializer.SerializeToNode(rules.Deserialize<PlacementRule[]>(ContentJson.Options) ?? [], ContentJson.Options);
            }
            catch (JsonException malformed)
            {
                throw context.Fail($".Placements.{kind}", malformed.Message, malformed);
            }
        }

        context.Changed |= await settings.MergeAsync(nameof(PlacementSet), new JsonObject { [nameof(PlacementSet.Placements)] = merged }, cancellation);
    }
}
