using System.Text.Json.Nodes;
using EGovCms.Recipes.Exporting;
using EGovCms.Search.Definitions;

namespace EGovCms.Search.Recipes;

/// <summary>The tenant's definitions of indexes, before the queries that need them.</summary>
internal sealed class IndexExport(IndexDefinitions definitions) : IRecipeExportSource
{
    public int Order => 75;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var indexes = await definitions.ListAsync(cancellation);
        if (indexes.Count > 0)
            context.AddStep(new JsonObject { ["name"] = "lucene-index", ["Indices"] = new JsonArray([.. indexes.Select(index => (JsonNode)IndexJson.Write(index))]) });
    }
}
