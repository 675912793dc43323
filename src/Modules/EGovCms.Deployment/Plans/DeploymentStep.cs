using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes;

namespace EGovCms.Deployment.Plans;

/// <summary>
/// Recipe step <c>deployment</c>: Orchard Core's plans, kept as they are so that an export gives them back. Nothing here runs them: an
/// export takes the whole site.
/// </summary>
internal sealed class DeploymentStep(ISettingsStore settings) : IRecipeStep
{
    public string Name => "deployment";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["Plans"] is not JsonArray plans)
            throw context.Fail(".Plans", "It must be a list of plans.");
        context.Changed |= await settings.MergeAsync("DeploymentPlans", new JsonObject { ["Plans"] = plans.DeepClone() }, cancellation);
    }
}
