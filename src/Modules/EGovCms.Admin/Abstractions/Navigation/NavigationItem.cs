namespace EGovCms.Admin.Abstractions;

/// <summary>An entry of the navigation as shown to a user.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">Where it leads, with the tenant's prefix.</param>
/// <param name="Icon">The icon's name.</param>
/// <param name="Current">Whether the page shown is this one or below it.</param>
/// <param name="Post">Whether it is a button that posts.</param>
public sealed record NavigationItem(string Text, string Href, string Icon, bool Current, bool Post);
