using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Recipes;

namespace EGovCms.Contents.CustomSettings;

/// <summary>Recipe step <c>custom-settings</c>: <c>{ "SocialSettings": { "ContentType": "SocialSettings", "SocialSettings": { … } } }</c>.</summary>
internal sealed class CustomSettingsStep(CustomSettingsStore store, IContentDefinitions definitions) : IRecipeStep
{
    public string Name => "custom-settings";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        foreach (var (name, value) in context.Step)
        {
            if (name.Equals("name", StringComparison.OrdinalIgnoreCase))
                continue;
            if (value is not JsonObject item)
                throw context.Fail("." + name, "It must be a content item.");
            var type = item[nameof(ContentItem.ContentType)]?.ToString() ?? name;
            if (await definitions.GetTypeAsync(type, cancellation) is null)
                context.Unknown("." + name, $"There is no content type '{type}'.");
            else
                context.Changed |= await store.PutAsync(type, item, cancellation);
        }
    }
}
