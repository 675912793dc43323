using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Recipes.Scripting;

namespace EGovCms.Recipes.Exporting;

/// <summary>
/// A text that an editor wrote as <c>[js: …]</c> must come back as it is and not as what the script gives: it is written as a script
/// that gives the text.
/// </summary>
internal static class LiteralTexts
{
    public static JsonNode? Escape(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                var copy = new JsonObject();
                foreach (var (name, value) in json)
                    copy.Add(name, Escape(value));
                return copy;
            case JsonArray array:
                return new JsonArray([.. array.Select(Escape)]);
            case JsonValue value when value.TryGetValue<string>(out var text) && RecipeScripts.IsScript(text):
                return JsonValue.Create($"[js: {JsonSerializer.Serialize(text, ContentJson.Options)}]");
            default:
                return node?.DeepClone();
        }
    }
}
