using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes;

namespace EGovCms.Media.Recipes;

/// <summary>
/// Recipe step <c>MediaProfiles</c>: <c>{ "MediaProfiles": { "Banner": { "Width": 1200, "Height": 400, "Mode": "Crop" } } }</c>, kept in the settings section
/// of that name.
/// </summary>
internal sealed class MediaProfilesStep(ISettingsStore settings) : IRecipeStep
{
    public string Name => "MediaProfiles";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["MediaProfiles"] is not JsonObject profiles)
            throw context.Fail(".MediaProfiles", "It must be an object: { \"Banner\": { \"Width\": 1200 } }.");
        foreach (var (name, profile) in profiles)
        {
            if (profile is not JsonObject)
                throw context.Fail($".MediaProfiles.{name}", "A profile is an object with Width, Height, Mode …");
        }

        context.Changed |= await settings.MergeAsync("MediaProfiles", profiles, cancellation);
    }
}
