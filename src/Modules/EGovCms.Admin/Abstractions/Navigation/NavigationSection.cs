namespace EGovCms.Admin.Abstractions;

/// <summary>A group of the navigation as shown to a user.</summary>
/// <param name="Group">Which group it is.</param>
/// <param name="Title">Its localised heading.</param>
/// <param name="Entries">What the user may open, in order.</param>
public sealed record NavigationSection(NavigationGroup Group, string Title, IReadOnlyList<NavigationItem> Entries);
