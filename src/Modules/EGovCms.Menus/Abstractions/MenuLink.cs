namespace EGovCms.Menus.Abstractions;

/// <summary>A link in a menu.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Url">Full, or <c>~/path</c> inside the site.</param>
/// <param name="Links">Those below it.</param>
public sealed record MenuLink(string Text, string Url, IReadOnlyList<MenuLink> Links);
