using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>lucene-index-rebuild</c>: <c>{ "name": "lucene-index-rebuild", "includeAll": false, "Indices": [ "Search" ] }</c>. An index that is reset is built anew as well.</summary>
internal sealed class LuceneRebuildStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "lucene-index-rebuild";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation) => RebuildAsync(context, "Indices", cancellation);
}
