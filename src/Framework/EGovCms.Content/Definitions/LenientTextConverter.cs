using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGovCms.Content.Definitions;

/// <summary>Reads numbers and booleans where a text is asked for: Orchard Core writes some choices as numbers.</summary>
internal sealed class LenientTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
            return reader.GetString();
        if (reader.TokenType is not (JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
            throw new JsonException("Expected a text.");
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
