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
        foreach (var (place, profile) in Entries(context, "indexes", "{ \"Name\": \"Search\", \"ProviderName\": \"Lucene\", \"Type\": \"Content\" }"))
        {
            var (provider, type) = (IndexJson.Member(profile, "ProviderName")?.ToString(), IndexJson.Member(profile, "Type")?.ToString());
            if (!"Lucene".Equals(provider, StringComparison.OrdinalIgnoreCase) || !"Content".Equals(type, StringComparison.OrdinalIgnoreCase))
                context.Unknown(place, $"Indexes of the provider '{provider}' and type '{type}' are unknown here.");
            else
                await DefineAsync(context, place, (IndexJson.Member(profile, "Name") ?? IndexJson.Member(profile, "IndexName"))?.ToString() ?? "", profile, cancellation);
        }
    }
}
