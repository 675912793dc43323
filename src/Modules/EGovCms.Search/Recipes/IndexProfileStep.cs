using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>Recipe step <c>CreateOrUpdateIndexProfile</c>, for profiles of the provider Lucene over content.</summary>
internal sealed class IndexProfileStep(IndexDefinitions definitions, IndexFolder folder) : IndexSteps(definitions, folder), IRecipeStep
{
    public string Name => "CreateOrUpdateIndexProfile";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (IndexJson.Member(context.Step, "indexes") is not JsonArray indexes)
            throw context.Fail(".indexes", "It must be a list of index profiles.");
        for (var i = 0; i < indexes.Count; i++)
        {
            var place = $".indexes[{i}]";
            var profile = indexes[i] as JsonObject ?? throw context.Fail(place, "It must be an object.");
            var (provider, type) = (IndexJson.Member(profile, "ProviderName")?.ToString(), IndexJson.Member(profile, "Type")?.ToString());
            if (!"Lucene".Equals(provider, StringComparison.OrdinalIgnoreCase) || !"Content".Equals(type, StringComparison.OrdinalIgnoreCase))
                context.Unknown(place, $"Indexes of the provider '{provider}' and type '{type}' are unknown here.");
            else
                await DefineAsync(context, place, (IndexJson.Member(profile, "Name") ?? IndexJson.Member(profile, "IndexName"))?.ToString() ?? "", profile, cancellation);
        }
    }
}
