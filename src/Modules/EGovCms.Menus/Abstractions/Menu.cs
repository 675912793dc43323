namespace EGovCms.Menus.Abstractions;

/// <summary>A published menu.</summary>
/// <param name="Alias">As templates ask for it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Links">Its links, in order.</param>
public sealed record Menu(string Alias, string Title, IReadOnlyList<MenuLink> Links);
