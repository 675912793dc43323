namespace EGovCms.Admin.Abstractions;

/// <summary>A group of the administration's navigation.</summary>
/// <param name="Id">Its name: of the administration's own resources for a group of <see cref="NavigationGroups"/>.</param>
/// <param name="Order">Its place, from low to high.</param>
/// <param name="Text">Its localised heading; needed for a group of a module's own.</param>
public sealed record NavigationGroup(string Id, int Order, string? Text = null);
