using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EGovCms.Recipes;

namespace EGovCms.Mailbox.Recipes;

/// <summary>Reads what the module's recipe steps carry.</summary>
internal static class StepJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The objects of an array of the step, each with its place for messages.</summary>
    public static IEnumerable<(T Value, string Place)> ReadAll<T>(this RecipeStepContext context, string member)
    {
        if (context.Step.FirstOrDefault(pair => pair.Key.Equals(member, StringComparison.OrdinalIgnoreCase)).Value is not JsonArray array)
            throw context.Fail("", $"The step has no array '{member}'.");
        for (var i = 0; i < array.Count; i++)
            yield return (Read<T>(context, array[i], $".{member}[{i}]"), $".{member}[{i}]");
    }

    private static T Read<T>(RecipeStepContext context, JsonNode? node, string place)
    {
        try
        {
            return node.Deserialize<T>(Options) ?? throw context.Fail(place, "It is empty.");
        }
        catch (JsonException fault)
        {
            throw context.Fail(place, fault.Message, fault);
        }
    }
}
