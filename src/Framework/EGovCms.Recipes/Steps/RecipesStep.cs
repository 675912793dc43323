using System.Text.Json.Nodes;

namespace EGovCms.Recipes.Steps;

/// <summary>Runs other recipes: <c>{ "name": "recipes", "Values": [ { "executionid": "base", "name": "base" } ] }</c>.</summary>
internal sealed class RecipesStep : IRecipeStep
{
    public const string StepName = "recipes";

    public string Name => StepName;

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step["Values"] is not JsonArray values)
            throw context.Fail(".Values", "It must be a list of recipes: [ { \"name\": \"base\" } ].");
        for (var i = 0; i < values.Count; i++)
            context.FollowUps.Add(NameOf(values[i]) ?? throw context.Fail($".Values[{i}].name", "The recipe needs a name."));
        return Task.CompletedTask;
    }

    /// <summary>Names that the step calls, as far as they are plain texts.</summary>
    public static IEnumerable<string> NamesIn(JsonObject step) =>
        step["Values"] is JsonArray values ? values.Select(NameOf).OfType<string>().Where(name => !name.StartsWith('[')) : [];

    private static string? NameOf(JsonNode? value) =>
        value is JsonObject called && called["name"] is JsonValue name && name.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
