using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Autoroute;

/// <summary>Finds the items inside an item that have paths: JSON objects with an id, a type and an AutoroutePart, wherever they lie.</summary>
internal static class ContainedRoutes
{
    public static IReadOnlyList<ContainedItem> Find(ContentItem item)
    {
        var found = new List<ContainedItem>();
        foreach (var (_, part) in item.Content)
            Walk(part, item.As<AutoroutePart>()?.Path ?? "", found);
        return found;
    }

    private static void Walk(JsonNode? node, string container, List<ContainedItem> found)
    {
        if (node is JsonArray array)
        {
            foreach (var each in array)
                Walk(each, container, found);
        }
        else if (node is JsonObject json)
        {
            var below = container;
            if (Text(json, nameof(ContentItem.ContentItemId)) is { } id && Text(json, nameof(ContentItem.ContentType)) is not null
                && json[nameof(AutoroutePart)] is JsonObject part && Text(part, nameof(AutoroutePart.Path)) is { } own)
            {
                var path = PathRules.Normalize(Flag(part, nameof(AutoroutePart.Absolute)) == false ? $"{container}/{own}" : own);
                found.Add(new(id, part, path));
                below = path;
            }

            foreach (var (_, member) in json)
                Walk(member, below, found);
        }
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static bool? Flag(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}

/// <summary>An item inside another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Part">Its AutoroutePart, in the container's JSON.</param>
/// <param name="Path">Its whole path, normalised.</param>
internal sealed record ContainedItem(string Id, JsonObject Part, string Path);
