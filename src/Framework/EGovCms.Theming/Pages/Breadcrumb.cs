namespace EGovCms.Theming.Pages;

/// <summary>A step of the way to the page.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Url">With the tenant's path base, or null for the page itself.</param>
public sealed record Breadcrumb(string Text, string? Url);
