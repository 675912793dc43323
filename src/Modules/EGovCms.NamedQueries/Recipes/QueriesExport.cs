using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Store;
using EGovCms.Recipes.Exporting;

namespace EGovCms.NamedQueries.Recipes;

/// <summary>The tenant's queries.</summary>
internal sealed class QueriesExport(QueryStore store) : IRecipeExportSource
{
    public int Order => 80;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var queries = await store.ListAsync(cancellation);
        if (queries.Count > 0)
            context.AddStep(new JsonObject { ["name"] = "Queries", ["Queries"] = new JsonArray([.. queries.Select(query => (JsonNode)QueryJson.Write(query))]) });
    }
}
