using System.Text.Json.Nodes;
using EGovCms.Recipes.Exporting;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Exchange;

/// <summary>The newest version of each definition; cases are not part of an export.</summary>
internal sealed class DefinitionsExport(IWorkflowDefinitions definitions) : IRecipeExportSource
{
    public int Order => 45;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var published = await definitions.ListAsync(cancellation);
        if (published.Count == 0)
            return;
        context.AddStep(new JsonObject
        {
            ["name"] = DefinitionsStep.StepName,
            [DefinitionsStep.Member] = new JsonArray([.. published.Select(each => JsonNode.Parse(WorkflowJson.Write(each.Definition)))]),
        });
    }
}
