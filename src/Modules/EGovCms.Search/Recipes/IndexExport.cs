using EGovCms.Recipes.Exporting;
using EGovCms.Search.Definitions;

namespace EGovCms.Search.Recipes;

/// <summary>The tenant's definitions of indexes, before the queries that need them.</summary>
internal sealed class IndexExport(IndexDefinitions definitions) : IRecipeExportSource
{
    public int Order => 75;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation) =>
        context.AddList("lucene-index", "Indices", (await definitions.ListAsync(cancellation)).Select(IndexJson.Write));
}
