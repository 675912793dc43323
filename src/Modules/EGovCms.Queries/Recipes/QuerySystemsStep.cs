using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Queries.Definitions;
using EGovCms.Recipes;

namespace EGovCms.Queries.Recipes;

/// <summary>Recipe step <c>query-systems</c>: <c>{ "Systems": [ { "Key": "fund", "Name": "住房公积金", "Columns": […], "Ways": […] } ] }</c>. Definitions alone, no data.</summary>
internal sealed class QuerySystemsStep(QuerySystems systems) : IRecipeStep
{
    public const string StepName = "query-systems";
    public const string Member = "Systems";

    public string Name => StepName;

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step.FirstOrDefault(pair => pair.Key.Equals(Member, StringComparison.OrdinalIgnoreCase)).Value is not JsonArray list)
            throw context.Fail("", $"The step has no array '{Member}'.");
        for (var i = 0; i < list.Count; i++)
        {
            var place = $".{Member}[{i}]";
            var system = Read(context, list[i], place);
            var before = await systems.FindAsync(system.Key, cancellation);
            var problems = await systems.SaveAsync(system, cancellation);
            if (problems.Count > 0)
                throw context.Fail(place + problems[0].Place, problems[0].Message);
            context.Changed |= before is null || QuerySystems.Write(before) != QuerySystems.Write(system);
        }
    }

    private static QuerySystem Read(RecipeStepContext context, JsonNode? node, string place)
    {
        try
        {
            return node.Deserialize(QueryJson.Readable.QuerySystem) ?? throw context.Fail(place, "It is empty.");
        }
        catch (JsonException fault)
        {
            throw context.Fail(place, fault.Message, fault);
        }
    }
}
