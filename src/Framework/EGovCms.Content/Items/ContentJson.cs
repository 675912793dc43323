using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

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
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        TypeInfoResolver = NullTolerance.Resolver(),
    };

    /// <summary>Members of content JSON are found without case.</summary>
    public static JsonNodeOptions NodeOptions { get; } = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads one content item. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static ContentItem ReadItem(string json) =>
        JsonSerializer.Deserialize<ContentItem>(json, Options) ?? throw new JsonException("A content item must be a JSON object.");

    /// <summary>Reads one content item out of a larger document. Throws <see cref="JsonException"/> when it is not one.</summary>
    public static ContentItem ReadItem(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Deserialize<ContentItem>(Options) ?? throw new JsonException("A content item must be a JSON object.");
    }

    /// <summary>The item as a JSON object.</summary>
    public static JsonObject WriteItem(ContentItem item) =>
        JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(item, Options), NodeOptions)!.AsObject();

    /// <summary>The same values in an object whose members are found without case.</summary>
    public static JsonObject ReadObject(string json) =>
        (JsonObject)JsonNode.Parse(json, NodeOptions, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })!;

    internal static T ReadPart<T>(JsonObject part)
        where T : ContentPart => part.Deserialize<T>(Options)!;

    internal static void WritePart<T>(JsonObject content, string name, T part)
        where T : ContentPart
    {
        var values = (JsonObject)JsonSerializer.SerializeToNode(part, part.GetType(), Options)!;
        if (content[name] is not JsonObject existing)
        {
            content[name] = JsonNode.Parse(values.ToJsonString(Options), NodeOptions);
            return;
        }

        foreach (var (key, value) in values.ToArray())
            existing[key] = value?.DeepClone();
    }
}
