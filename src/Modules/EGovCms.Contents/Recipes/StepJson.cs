using System.Text.Json.Nodes;
using EGovCms.Recipes;

namespace EGovCms.Contents.Recipes;

/// <summary>Reads the JSON of a step; what is not as it must be is refused with its place.</summary>
internal sealed class StepJson(RecipeStepContext context)
{
    /// <summary>A member of an object, found without case.</summary>
    public static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The objects of an array, each with its place; none when the member is missing.</summary>
    public IEnumerable<(JsonObject Json, string Place)> Objects(JsonObject owner, string name, string place)
    {
        var node = Member(owner, name);
        if (node is null)
            yield break;
        if (node is not JsonArray array)
            throw Refuse($"{place}.{name}", "must be an array.");
        for (var i = 0; i < array.Count; i++)
        {
            var at = $"{place}.{name}[{i}]";
            yield return (array[i] as JsonObject ?? throw Refuse(at, "must be an object."), at);
        }
    }

    /// <summary>A text; the fallback, or a refusal, when it is missing.</summary>
    public string Text(JsonObject json, string name, string place, string? fallback = null) => Member(json, name) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null when fallback is not null => fallback,
        null => throw Refuse(place, $"'{name}' is missing."),
        _ => throw Refuse($"{place}.{name}", "must be a string."),
    };

    /// <summary>An object; an empty one when it is missing.</summary>
    public JsonObject Object(JsonObject json, string name, string place) => Member(json, name) switch
    {
        null => [],
        JsonObject value => (JsonObject)value.DeepClone(),
        _ => throw Refuse($"{place}.{name}", "must be an object."),
    };

    public RecipeException Refuse(string place, string reason, Exception? inner = null) =>
        new(context.Recipe.Name, context.Place + place, reason, inner);
}
