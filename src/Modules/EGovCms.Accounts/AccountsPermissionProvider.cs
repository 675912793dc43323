using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts;

internal sealed class AccountsPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [AccountPermissions.ManageUsers, AccountPermissions.ManageRoles];
}
