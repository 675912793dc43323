using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace EGovCms.Tenancy.Security;

/// <summary>Endpoint and service extensions for permissions.</summary>
public static class PermissionEndpointExtensions
{
    /// <summary>Lets only users with the permission in this tenant through: 401 or sign-in for the anonymous, 403 for the rest.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(permission);
        var policy = new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(permission.Name)).Build();
        return builder.RequireAuthorization(policy);
    }

    /// <summary>Whether the user holds the permission in this tenant.</summary>
    public static async Task<bool> HasPermissionAsync(
        this IAuthorizationService authorization, System.Security.Claims.ClaimsPrincipal user, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ArgumentNullException.ThrowIfNull(permission);
        return (await authorization.AuthorizeAsync(user, null, new PermissionRequirement(permission.Name))).Succeeded;
    }
}
