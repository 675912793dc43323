using EGovCms.Content.Items;

namespace EGovCms.Menus.Items;

/// <summary>Marks an item as a menu.</summary>
public sealed class MenuPart : ContentPart;
