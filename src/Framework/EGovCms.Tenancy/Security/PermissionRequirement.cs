using Microsoft.AspNetCore.Authorization;

namespace EGovCms.Tenancy.Security;

/// <summary>Asks that the user hold a permission in the tenant of the request.</summary>
/// <param name="Permission">The permission's name.</param>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
