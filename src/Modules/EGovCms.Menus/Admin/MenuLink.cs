namespace EGovCms.Menus.Admin;

/// <summary>A row of a menu's form.</summary>
/// <param name="Id">The item's id; empty for a new one.</param>
/// <param name="Depth">How deep it stands.</param>
/// <param name="Name">What the link says.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Kind">The item's content type.</param>
public sealed record MenuLink(string Id, int Depth, string Name, string Url, string Kind = MenuTree.LinkType);
