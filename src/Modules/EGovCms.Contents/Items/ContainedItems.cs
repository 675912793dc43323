using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Items;

/// <summary>Finds an item inside another.</summary>
internal static class ContainedItems
{
    public static ContentItem? Find(ContentItem container, string contentItemId) => Find(container.Content, contentItemId);

    private static ContentItem? Find(JsonNode? node, string id) => node switch
    {
        JsonObject json when json[nameof(ContentItem.ContentItemId)] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == id => ContentJson.ReadItem(json),
        JsonObject json => json.Select(member => Find(member.Value, id)).FirstOrDefault(found => found is not null),
        JsonArray array => array.Select(each => Find(each, id)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
