using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Menus.Abstractions;

namespace EGovCms.Menus.Items;

/// <summary>Makes menus from their items.</summary>
internal static class MenuReader
{
    private const int MaxDepth = 8;

    public static Menu? Read(ContentItem item)
    {
        var alias = Text(item.Content["AliasPart"], "Alias");
        return alias.Length == 0 ? null : new Menu(alias, item.DisplayText, Links(item.Content["MenuItemsListPart"], 0));
    }

    private static List<MenuLink> Links(JsonNode? list, int depth)
    {
        if (depth >= MaxDepth || (list as JsonObject)?["MenuItems"] is not JsonArray items)
            return [];
        return [.. items.OfType<JsonObject>().Select(item => Link(item, depth)).Where(link => link.Text.Length > 0)];
    }

    private static MenuLink Link(JsonObject item, int depth)
    {
        var part = item["LinkMenuItemPart"] ?? item["HtmlMenuItemPart"] ?? item["ContentMenuItemPart"];
        var name = Text(part, "Name");
        var url = item["ContentMenuItemPart"] is null ? Text(part, "Url") : ContentUrl(item);
        return new(name.Length > 0 ? name : Text(item, "DisplayText"), url, Links(item["MenuItemsListPart"], depth + 1));
    }

    /// <summary>The address of the item that a link leads to: the item's own page finds its path.</summary>
    private static string ContentUrl(JsonObject item) =>
        item["ContentMenuItem"]?["SelectedContentItem"]?["ContentItemIds"] is JsonArray { Count: > 0 } ids && ids[0] is { } id
            ? $"~/Contents/ContentItems/{id}"
            : "";

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
