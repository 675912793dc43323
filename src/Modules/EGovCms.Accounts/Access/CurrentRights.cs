using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Access;

/// <inheritdoc cref="ICurrentRights" />
internal sealed class CurrentRights(IHttpContextAccessor http, AccessReader reader, PermissionCatalog catalog) : ICurrentRights
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    public async ValueTask<UserRights> GetAsync(CancellationToken cancellation)
    {
        var access = await reader.GetAsync(http.HttpContext?.User ?? Nobody, cancellation);
        var roles = access.Roles.Select(role => role.Name).Where(name => !RoleNames.IsPseudo(name)).ToList();
        return new UserRights(access.UserId, access.IsAdministrator, roles, permission => access.Has(permission, catalog));
    }
}
