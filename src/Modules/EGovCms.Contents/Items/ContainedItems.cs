using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Items;

/// <summary>Finds an item inside another.</summary>
internal static class ContainedItems
{
    public static ContentItem? Find(ContentItem container, string contentItemId) =>
        FindJson(container, contentItemId) is { } json ? ContentJson.ReadItem(json) : null;

    /// <summary>The item's JSON, in place.</summary>
    public static JsonObject? FindJson(ContentItem container, string contentItemId) => Find(container.Content, contentItemId);

    private static JsonObject? Find(JsonNode? node, string id) => node switch
    {
        JsonObject json when json[nameof(ContentItem.ContentItemId)] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == id => json,
        JsonObject json => json.Select(member => Find(member.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray array => array.Select(each => Find(each, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
