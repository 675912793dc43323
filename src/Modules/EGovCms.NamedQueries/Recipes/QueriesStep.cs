using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Store;
using EGovCms.Recipes;

namespace EGovCms.NamedQueries.Recipes;

/// <summary>Recipe step <c>Queries</c>: <c>{ "name": "Queries", "Queries": [ { "Source": "Sql", "Name": "…", "Template": "…", "ReturnDocuments": true } ] }</c>.</summary>
internal sealed class QueriesStep(QueryStore store, Queries queries) : IRecipeStep
{
    public string Name => "Queries";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (QueryJson.Member(context.Step, "Queries") is not JsonArray list)
            throw context.Fail(".Queries", "It must be a list of queries, each with Name and Source.");
        for (var i = 0; i < list.Count; i++)
        {
            var place = $".Queries[{i}]";
            var query = list[i] is JsonObject json ? QueryJson.Read(json) : null;
            if (query is null)
                throw context.Fail(place, "A query needs Name and Source.");
            if (queries.SourceOf(query) is not { } source)
                context.Unknown(place + ".Source", $"The source '{query.Source}' of the query '{query.Name}' is unknown here. Known are: {string.Join(", ", queries.Sources)}.");
            else if (source.Check(query) is { } wrong)
                context.Unknown(place + ".Template", $"The query '{query.Name}': {wrong}");
            else
                context.Changed |= await store.SaveAsync(query with { Source = source.Name }, null, cancellation);
        }
    }
}
