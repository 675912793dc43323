using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>RebuildIndex</c>: <c>{ "name": "RebuildIndex", "includeAll": false, "indexNames": [ "Search" ] }</c>. An index that is reset is built anew as well.</summary>
internal sealed class RebuildIndexStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "RebuildIndex";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation) => RebuildAsync(context, "indexNames", cancellation);
}
