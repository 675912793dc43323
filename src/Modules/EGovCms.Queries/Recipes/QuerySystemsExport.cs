using System.Text.Json;
using EGovCms.Queries.Definitions;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Queries.Recipes;

/// <summary>The tenant's query systems, without their data.</summary>
internal sealed class QuerySystemsExport(QuerySystems systems) : IRecipeExportSource
{
    public int Order => 82;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation) =>
        context.AddList(
            QuerySystemsStep.StepName,
            QuerySystemsStep.Member,
            (await systems.ListAsync(cancellation)).Select(system => JsonSerializer.SerializeToNode(system, QueryJson.Readable.QuerySystem)!));
}
