using System.Text.Json.Nodes;
using EGovCms.Recipes.Steps;
using EGovCms.Tenancy;

namespace EGovCms.Recipes.Exporting;

/// <summary>The features that were chosen for the tenant.</summary>
internal sealed class FeatureExport(IShellHost shells, ShellSettings tenant) : IRecipeExportSource
{
    public int Order => 0;

    public Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var current = shells.TryGetSettings(tenant.Name, out var settings) ? settings : tenant;
        var features = current.Features.Order(StringComparer.Ordinal).Select(id => (JsonNode?)id);
        context.AddStep(new JsonObject { ["name"] = FeatureStep.StepName, ["enable"] = new JsonArray([.. features]) });
        return Task.CompletedTask;
    }
}
