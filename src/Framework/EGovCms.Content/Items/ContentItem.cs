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

    /// <summary>Part name → part. Named parts (two of a kind) stand under their own names.</summary>
    public JsonObject Content { get; set; } = [];

    /// <summary>The part as a typed copy, or null when the item has none. Put changes back with <see cref="Apply{T}"/>.</summary>
    public T? As<T>(string? name = null)
        where T : ContentPart =>
        Content[name ?? typeof(T).Name] is JsonObject part ? ContentJson.ReadPart<T>(part) : null;

    /// <summary>Puts a part (back) into the item. Members that <typeparamref name="T"/> does not know (fields) stay.</summary>
    public void Apply<T>(T part, string? name = null)
        where T : ContentPart =>
        ContentJson.WritePart(Content, name ?? typeof(T).Name, part);
}
