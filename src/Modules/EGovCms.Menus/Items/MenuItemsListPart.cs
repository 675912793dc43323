using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Menus.Items;

/// <summary>Holds the items of a menu, or those below an item.</summary>
public sealed class MenuItemsListPart : ContentPart
{
    /// <summary>Content items as JSON, each with its own list.</summary>
    public JsonArray MenuItems { get; set; } = [];
}
