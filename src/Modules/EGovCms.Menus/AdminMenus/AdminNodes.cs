using System.Text.Json.Nodes;

namespace EGovCms.Menus.AdminMenus;

/// <summary>Reads the nodes of a menu: links and those that hold others; the kind stands in <c>$type</c>.</summary>
internal static class AdminNodes
{
    private const string Link = "LinkAdminNode";
    private const string Placeholder = "PlaceholderAdminNode";

    public static IEnumerable<string> UnknownIn(JsonNode? nodes) =>
        Objects(nodes).SelectMany(node => (KindOf(node) is Link or Placeholder ? [] : (string[])[KindOf(node)]).Concat(UnknownIn(node["Items"])));

    /// <summary>The links of a menu that are enabled, each with its text and address and all permissions that it and the nodes above it ask for.</summary>
    public static IEnumerable<(string Text, string Href, IReadOnlyList<string> Permissions)> Links(JsonNode? nodes, params IReadOnlyList<string> above)
    {
        foreach (var node in Objects(nodes).Where(node => node["Enabled"]?.ToString() is not "false"))
        {
            IReadOnlyList<string> asked = [.. above, .. (node["PermissionNames"] as JsonArray ?? []).Select(name => name?.ToString() ?? "").Where(name => name.Length > 0)];
            if (KindOf(node) == Link && node["LinkText"]?.ToString() is { Length: > 0 } text && Href(node["LinkUrl"]?.ToString() ?? "") is { } href)
                yield return (text, href, asked);
            foreach (var below in Links(node["Items"], asked))
                yield return below;
        }
    }

    /// <summary>Orchard Core's addresses of the administration become those here; what leads out of the site is left out.</summary>
    internal static string? Href(string url)
    {
        var path = url.TrimStart('~', '/');
        if (url.Contains(':', StringComparison.Ordinal) || path.StartsWith('\\'))
            return null;
        const string Items = "Admin/Contents/ContentItems";
        if (!path.StartsWith(Items, StringComparison.OrdinalIgnoreCase))
            return "~/" + path;
        var rest = path[Items.Length..].Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return rest switch
        {
            [var id, "Display"] => $"~/Contents/ContentItems/{id}",
            [var id, "Edit"] => $"~/Admin/Content/{id}/Edit",
            [var type] => $"~/Admin/Content?type={type}",
            _ => "~/Admin/Content",
        };
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? nodes) => (nodes as JsonArray ?? []).OfType<JsonObject>();

    private static string KindOf(JsonObject node) => (node["$type"]?.ToString() ?? "").Split(',')[0].Split('.')[^1].Trim();
}
