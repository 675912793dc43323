namespace EGovCms.Search.Abstractions;

/// <summary>A permission that somebody has in a site.</summary>
/// <param name="Tenant">The site.</param>
/// <param name="Permission">The permission's name.</param>
public readonly record struct SearchRight(string Tenant, string Permission);
