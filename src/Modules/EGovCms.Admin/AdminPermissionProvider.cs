using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Admin;

internal sealed class AdminPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [AdminPermissions.AccessAdmin];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> DefaultGrants { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["Editor"] = [AdminPermissions.AccessAdmin.Name],
        ["Author"] = [AdminPermissions.AccessAdmin.Name],
    };
}
