using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;

namespace EGovCms.Accounts.Access;

/// <summary>Decides on every permission that an endpoint, page or template asks for.</summary>
internal sealed class PermissionHandler(AccessReader reader, PermissionCatalog catalog) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var access = await reader.GetAsync(context.User);
        if (access.Has(requirement.Permission, catalog))
            context.Succeed(requirement);
    }
}
