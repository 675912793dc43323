using EGovCms.Accounts.Roles;

namespace EGovCms.Accounts.Access;

/// <summary>What a user may do in the tenant, as it stands at this request.</summary>
/// <param name="UserId">The account, or null for one who is not signed in or whose session is no longer good.</param>
/// <param name="IsAdministrator">Administrator of this tenant or of one above it.</param>
/// <param name="MustChangePassword">The account can do nothing but change its password.</param>
/// <param name="Roles">The roles that count, pseudo-roles included.</param>
internal sealed record UserAccess(string? UserId, bool IsAdministrator, bool MustChangePassword, IReadOnlyList<RoleDefinition> Roles)
{
    public bool Has(string permission, PermissionCatalog catalog) =>
        IsAdministrator || Roles.Any(role => role.Permissions.Overlaps(catalog.GrantedBy(permission)));

    /// <summary>Whether the user holds all that the role would give.</summary>
    public bool Covers(RoleDefinition role, PermissionCatalog catalog) =>
        IsAdministrator || (!role.IsAdministrator && role.Permissions.All(p => Has(p, catalog)));
}
