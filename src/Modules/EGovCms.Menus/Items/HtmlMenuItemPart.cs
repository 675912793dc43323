using EGovCms.Content.Items;

namespace EGovCms.Menus.Items;

/// <summary>A link in a menu with HTML of its own; shown here by its name.</summary>
public sealed class HtmlMenuItemPart : ContentPart
{
    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Html { get; set; } = "";
}
