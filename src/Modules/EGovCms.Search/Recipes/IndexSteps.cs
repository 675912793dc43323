using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Search.Definitions;
using EGovCms.Search.Indexing;

namespace EGovCms.Search.Recipes;

/// <summary>What the steps about indexes share. Indexes are built after the commit: what the step's transaction wrote counts then.</summary>
internal abstract class IndexSteps(IndexDefinitions definitions, IndexFolder folder)
{
    protected async Task DefineAsync(RecipeStepContext context, string place, string name, JsonObject json, CancellationToken cancellation)
    {
        var index = IndexJson.Read(name, json)
            ?? throw context.Fail(place, $"'{name}' is no usable name of an index: letters, digits, hyphens and underscores, at most 64.");
        if (!await definitions.SaveAsync(index, cancellation))
            return;
        context.Changed = true;
        context.AfterCommit.Add(token => folder.RebuildAsync(index, token));
    }

    /// <summary>The objects of the step's list, each with its place.</summary>
    protected static IEnumerable<(string Place, JsonObject Json)> Entries(RecipeStepContext context, string member, string form)
    {
        if (IndexJson.Member(context.Step, member) is not JsonArray list)
            throw context.Fail($".{member}", $"It must be a list: [ {form} ].");
        return list.Select((entry, at) => ($".{member}[{at}]", entry as JsonObject ?? throw context.Fail($".{member}[{at}]", $"It must be an object: {form}.")));
    }

    /// <summary>Builds the indexes that the step names anew, or all.</summary>
    protected async Task RebuildAsync(RecipeStepContext context, string member, CancellationToken cancellation)
    {
        var all = IndexJson.Member(context.Step, "includeAll")?.ToString().Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        var names = IndexJson.Member(context.Step, member) is JsonArray list ? list.Select(name => name?.ToString() ?? "").ToList() : [];
        var known = await definitions.ListAsync(cancellation);
        for (var i = 0; !all && i < names.Count; i++)
        {
            if (!known.Any(index => index.Name.Equals(names[i], StringComparison.OrdinalIgnoreCase)))
                context.Unknown($".{member}[{i}]", $"There is no index '{names[i]}'.");
        }

        foreach (var index in known.Where(index => all || names.Contains(index.Name, StringComparer.OrdinalIgnoreCase)))
            context.AfterCommit.Add(token => folder.RebuildAsync(index, token));
    }
}
