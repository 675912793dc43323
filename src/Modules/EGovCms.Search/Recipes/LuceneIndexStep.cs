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
        if (IndexJson.Member(context.Step, "Indices") is not JsonArray indices)
            throw context.Fail(".Indices", "It must be a list: [ { \"Search\": { \"IndexedContentTypes\": [] } } ].");
        for (var i = 0; i < indices.Count; i++)
        {
            foreach (var (name, json) in indices[i] as JsonObject ?? throw context.Fail($".Indices[{i}]", "It must be an object with the index's name as its member."))
                await DefineAsync(context, $".Indices[{i}].{name}", name, json as JsonObject ?? [], cancellation);
        }
    }
}
