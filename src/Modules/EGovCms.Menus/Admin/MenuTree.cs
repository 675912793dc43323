using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Menus.Admin;

/// <summary>The entries of a menu's item, nested under <c>MenuItemsListPart.MenuItems</c> of each.</summary>
internal static class MenuTree
{
    public const string LinkType = "LinkMenuItem";

    private static readonly ContentTree Tree = new(
        node => node["MenuItemsListPart"]?["MenuItems"] as JsonArray,
        (node, children) => Member(node, "MenuItemsListPart")["MenuItems"] = children);

    public static List<MenuLink> Links(ContentItem menu) =>
    [
        .. Rows(menu).Select(row => new MenuLink(
            row.Id,
            row.Depth,
            row.Node["LinkMenuItemPart"]?["Name"]?.ToString() is { Length: > 0 } name ? name : row.Title,
            row.Node["LinkMenuItemPart"]?["Url"]?.ToString() ?? "",
            row.Node["ContentType"]?.ToString() ?? LinkType)),
    ];

    /// <summary>Makes the menu what the form says. Entries it did not send are removed; what else an entry holds stays.</summary>
    public static void Replace(ContentItem menu, IEnumerable<MenuLink> links)
    {
        var known = Rows(menu).ToDictionary(row => row.Id, row => row.Node, StringComparer.Ordinal);
        var rows = links.Select(link => new TreeRow(Node(link, known.GetValueOrDefault(link.Id)), link.Depth)).ToList();
        Member(menu.Content, "MenuItemsListPart")["MenuItems"] = Tree.Build(rows);
    }

    private static List<TreeRow> Rows(ContentItem menu) => Tree.Flatten(menu.Content["MenuItemsListPart"]?["MenuItems"] as JsonArray);

    private static JsonObject Node(MenuLink link, JsonObject? known)
    {
        var node = known is not null
            ? (JsonObject)known.DeepClone()
            : new JsonObject(ContentJson.NodeOptions) { ["ContentItemId"] = ContentIds.New(), ["ContentType"] = LinkType };
        if (node["ContentType"]?.ToString() != LinkType)
            return node;
        node["DisplayText"] = link.Name;
        var part = Member(node, "LinkMenuItemPart");
        part["Name"] = link.Name;
        part["Url"] = link.Url;
        return node;
    }

    private static JsonObject Member(JsonObject owner, string name)
    {
        if (owner[name] is JsonObject existing)
            return existing;
        var made = new JsonObject(ContentJson.NodeOptions);
        owner[name] = made;
        return made;
    }
}
