using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EGovCms.Content.Items;

/// <summary>Reads and writes Orchard Core's flat JSON: the item's own properties, then each part under its name.</summary>
public sealed class ContentItemJsonConverter : JsonConverter<ContentItem>
{
    /// <inheritdoc />
    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A content item must be a JSON object.");
        var item = new ContentItem();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            ReadMember(ref reader, item, name);
        }

        return item;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteDate(writer, nameof(ContentItem.ModifiedUtc), value.ModifiedUtc);
        WriteDate(writer, nameof(ContentItem.PublishedUtc), value.PublishedUtc);
        WriteDate(writer, nameof(ContentItem.CreatedUtc), value.CreatedUtc);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);
        foreach (var (name, part) in value.Content)
        {
            writer.WritePropertyName(name);
            if (part is null)
                writer.WriteNullValue();
            else
                part.WriteTo(writer, options);
        }

        writer.WriteEndObject();
    }

    private static void ReadMember(ref Utf8JsonReader reader, ContentItem item, string name)
    {
        switch (name.ToUpperInvariant())
        {
            case "CONTENTITEMID": item.ContentItemId = ReadText(ref reader, name); break;
            case "CONTENTITEMVERSIONID": item.ContentItemVersionId = ReadText(ref reader, name); break;
            case "CONTENTTYPE": item.ContentType = ReadText(ref reader, name); break;
            case "DISPLAYTEXT": item.DisplayText = ReadText(ref reader, name); break;
            case "LATEST": item.Latest = ReadBoolean(ref reader, name); break;
            case "PUBLISHED": item.Published = ReadBoolean(ref reader, name); break;
            case "MODIFIEDUTC": item.ModifiedUtc = ReadDate(ref reader, name); break;
            case "PUBLISHEDUTC": item.PublishedUtc = ReadDate(ref reader, name); break;
            case "CREATEDUTC": item.CreatedUtc = ReadDate(ref reader, name); break;
            case "OWNER": item.Owner = ReadText(ref reader, name); break;
            case "AUTHOR": item.Author = ReadText(ref reader, name); break;
            default: ReadPart(ref reader, item, name); break;
        }
    }

    private static void ReadPart(ref Utf8JsonReader reader, ContentItem item, string name)
    {
        if (!item.Content.TryAdd(name, JsonNode.Parse(ref reader, ContentJson.NodeOptions)))
            throw new JsonException($"The member '{name}' stands twice in the content item.");
    }

    private static string ReadText(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Null => "",
        _ => throw new JsonException($"'{name}' must be a string."),
    };

    private static bool ReadBoolean(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out var value) => value,
        _ => throw new JsonException($"'{name}' must be true or false."),
    };

    private static DateTime? ReadDate(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return reader.TokenType == JsonTokenType.String
            && DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, Styles, out var value)
                ? value
                : throw new JsonException($"'{name}' must be a date as 2005-03-27T08:00:00Z.");
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is { } date)
            writer.WriteString(name, date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : date);
        else
            writer.WriteNull(name);
    }
}
