using EGovCms.Content.Items;

namespace EGovCms.Menus.Items;

/// <summary>A link in a menu.</summary>
public sealed class LinkMenuItemPart : ContentPart
{
    public string Name { get; set; } = "";

    /// <summary>Full, or <c>~/path</c> inside the site.</summary>
    public string Url { get; set; } = "";
}
