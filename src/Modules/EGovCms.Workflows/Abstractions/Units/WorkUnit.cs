namespace EGovCms.Workflows.Abstractions;

/// <summary>A unit of a tenant.</summary>
/// <param name="Key">What it is known by, unique in the tenant; without a slash, at most 64 characters.</param>
/// <param name="Name">What people call it.</param>
public sealed record WorkUnit(string Key, string Name);
