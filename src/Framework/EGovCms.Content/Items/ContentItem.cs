using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EGovCms.Content.Items;

/// <summary>
/// One version of a content item. Its JSON is Orchard Core's: these properties, then each part under its name.
/// </summary>
[JsonConverter(typeof(ContentItemJsonConverter))]
public sealed class ContentItem
{
    /// <summary>26 characters of [a-z0-9], the same for all versions.</summary>
    public string ContentItemId { get; set; } = "";

    /// <summary>26 characters of [a-z0-9], one a version.</summary>
    public string ContentItemVersionId { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>The title shown in lists.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>True for the newest version, draft or not.</summary>
    public bool Latest { get; set; }

    /// <summary>True for the one version that the public sees.</summary>
    public bool Published { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    /// <summary>Id of the user who owns it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Name of the user who wrote this version.</summary>
    public string Author { get; set; } = "";

    /// <summary>
    /// Grows with each stored change of the item; 0 for one not stored yet. Not part of the JSON. Whoever saves an item
    /// with an older number than the stored one is refused (<see cref="ContentResult.Conflict"/>): a form carries it along.
    /// </summary>
    public long Revision { get; set; }

    /// <summary>Part name → part. Named parts (two of a kind) stand under their own names. Members are found without case.</summary>
    public JsonObject Content { get; set; } = new(ContentJson.NodeOptions);

    /// <summary>The title: <c>{{ Model.ContentItem }}</c> in a template shows it.</summary>
    public override string ToString() => DisplayText;

    /// <summary>The part as a typed copy, or null when the item has none. Put changes back with <see cref="Apply{T}"/>.</summary>
    public T? As<T>(string? name = null)
        where T : ContentPart =>
        Content[name ?? typeof(T).Name] is JsonObject part ? ContentJson.ReadPart<T>(part) : null;

    /// <summary>Puts a part (back) into the item. Members that <typeparamref name="T"/> does not know (fields) stay.</summary>
    public void Apply<T>(T part, string? name = null)
        where T : ContentPart =>
        ContentJson.WritePart(Content, name ?? typeof(T).Name, part);

    /// <summary>The field as a typed copy, or null when the item has none.</summary>
    public T? Field<T>(string part, string field)
        where T : Fields.ContentField =>
        Content[part] is JsonObject fields && fields[field] is JsonObject value ? value.Deserialize<T>(ContentJson.Options) : null;

    /// <summary>Puts a field into the item. Members that <typeparamref name="T"/> does not know stay.</summary>
    public void SetField<T>(string part, string field, T value)
        where T : Fields.ContentField
    {
        if (Content[part] is not JsonObject fields)
            Content[part] = fields = new JsonObject(ContentJson.NodeOptions);
        if (fields[field] is not JsonObject existing)
            fields[field] = existing = new JsonObject(ContentJson.NodeOptions);
        foreach (var (key, member) in ((JsonObject)JsonSerializer.SerializeToNode(value, value.GetType(), ContentJson.Options)!).ToArray())
            existing[key] = member?.DeepClone();
    }

    /// <summary>An independent copy.</summary>
    public ContentItem Clone()
    {
        var copy = (ContentItem)MemberwiseClone();
        copy.Content = (JsonObject)Content.DeepClone();
        return copy;
    }
}
