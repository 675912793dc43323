namespace EGovCms.Tenants.Abstractions;

/// <summary>Something that keeps a tenant from being set up or changed.</summary>
/// <param name="Field">The property of the request that it is about; empty for the whole.</param>
/// <param name="Message">What is wrong and what to do, localised.</param>
public sealed record TenantProblem(string Field, string Message);
