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
        var name = Text(item["LinkMenuItemPart"], "Name");
        return new(name.Length > 0 ? name : Text(item, "DisplayText"), Text(item["LinkMenuItemPart"], "Url"), Links(item["MenuItemsListPart"], depth + 1));
    }

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
