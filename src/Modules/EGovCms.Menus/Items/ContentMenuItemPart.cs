using EGovCms.Content.Items;

namespace EGovCms.Menus.Items;

/// <summary>A link in a menu to a content item, which is named by the field <c>SelectedContentItem</c> of its type.</summary>
public sealed class ContentMenuItemPart : ContentPart
{
    public string Name { get; set; } = "";
}
