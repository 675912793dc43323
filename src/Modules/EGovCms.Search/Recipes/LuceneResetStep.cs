using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>lucene-index-reset</c>: <c>{ "name": "lucene-index-reset", "includeAll": false, "Indices": [ "Search" ] }</c>. An index that is reset is built anew as well.</summary>
internal sealed class LuceneResetStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "lucene-index-reset";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation) => RebuildAsync(context, "Indices", cancellation);
}
