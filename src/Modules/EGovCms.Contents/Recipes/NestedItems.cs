using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Recipes;

/// <summary>Items inside an item: widgets of a flow, entries of a bag, terms, links of a menu.</summary>
internal static class NestedItems
{
    private const string TypeMember = nameof(ContentItem.ContentType);

    /// <summary>Names of the types of the item and of all in it.</summary>
    public static IEnumerable<string> TypesIn(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => TypesIn(member.Value)).Concat(TypeOf(json) is { } type ? [type] : []),
        JsonArray array => array.SelectMany(TypesIn),
        _ => [],
    };

    /// <summary>Takes away the items inside whose type is not known, each with a word.</summary>
    public static async Task KeepKnownAsync(JsonNode? node, string place, Func<string, Task<bool>> isKnown, Action<string, string> unknown)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
                await KeepKnownAsync(value, $"{place}.{name}", isKnown, unknown);
        }
        else if (node is JsonArray array)
        {
            for (var i = array.Count - 1; i >= 0; i--)
            {
                if (TypeOf(array[i] as JsonObject) is { } type && !await isKnown(type))
                {
                    unknown($"{place}[{i}].{TypeMember}", $"There is no content type '{type}'.");
                    array.RemoveAt(i);
                }
                else
                {
                    await KeepKnownAsync(array[i], $"{place}[{i}]", isKnown, unknown);
                }
            }
        }
    }

    private static string? TypeOf(JsonObject? json) =>
        json is not null && StepJson.Member(json, nameof(ContentItem.ContentItemId)) is not null
            && StepJson.Member(json, TypeMember) is JsonValue value && value.TryGetValue<string>(out var type) && type.Length > 0 ? type : null;
}
