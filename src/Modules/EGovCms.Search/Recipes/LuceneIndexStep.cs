using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>lucene-index</c>: <c>{ "name": "lucene-index", "Indices": [ { "Search": { "IndexedContentTypes": [ "Article" ] } } ] }</c>.</summary>
internal sealed class LuceneIndexStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "lucene-index";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        foreach (var (place, indexes) in Entries(context, "Indices", "{ \"Search\": { \"IndexedContentTypes\": [] } }"))
        {
            foreach (var (name, json) in indexes)
                await DefineAsync(context, $"{place}.{name}", name, json as JsonObject ?? [], cancellation);
        }
    }
}
