namespace EGovCms.Admin.Abstractions;

/// <summary>A tenant to go to.</summary>
/// <param name="Name">Its display name.</param>
/// <param name="Href">The address of its administration.</param>
public sealed record TenantSwitchTarget(string Name, string Href);
