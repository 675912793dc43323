using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions.Languages;

/// <summary>The language of an item and the set of its translations, as its JSON has them.</summary>
/// <param name="Culture">IETF name, or empty for content without a language.</param>
/// <param name="Set">The set's id, or empty.</param>
public readonly record struct ItemLanguage(string Culture, string Set)
{
    private const string Part = "LocalizationPart";

    /// <summary>Reads it from an item.</summary>
    public static ItemLanguage Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(item.Content);
    }

    /// <summary>Reads it from an item's JSON.</summary>
    public static ItemLanguage Of(JsonObject content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content[Part] is JsonObject part ? new(Text(part, "Culture"), Text(part, "LocalizationSet")) : new("", "");
    }

    private static string Text(JsonObject part, string member) => part[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
