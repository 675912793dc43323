using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>ResetIndex</c>: <c>{ "name": "ResetIndex", "includeAll": false, "indexNames": [ "Search" ] }</c>. An index that is reset is built anew as well.</summary>
internal sealed class ResetIndexStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "ResetIndex";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation) => RebuildAsync(context, "indexNames", cancellation);
}
