using System.Text.Json.Nodes;

namespace EGovCms.Menus.AdminMenus;

/// <summary>Menus of the administration, as Orchard Core writes them. A settings section.</summary>
internal sealed record AdminMenuSet
{
    public JsonArray Menus { get; init; } = [];
}
