using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGovCms.Content.Items;

/// <summary>Between typed parts and the item's JSON.</summary>
public static class ContentJson
{
    /// <summary>PascalCase names as in Orchard Core, read without case; Chinese text is not escaped.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    internal static T ReadPart<T>(JsonObject part)
        where T : ContentPart => part.Deserialize<T>(Options)!;

    internal static void WritePart<T>(JsonObject content, string name, T part)
        where T : ContentPart
    {
        var values = (JsonObject)JsonSerializer.SerializeToNode(part, part.GetType(), Options)!;
        if (content[name] is not JsonObject existing)
        {
            content[name] = values;
            return;
        }

        foreach (var (key, value) in values.ToArray())
            existing[key] = value?.DeepClone();
    }
}
