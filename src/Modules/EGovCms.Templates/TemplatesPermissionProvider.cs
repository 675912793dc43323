using EGovCms.Tenancy.Security;
using EGovCms.Theming;

namespace EGovCms.Templates;

internal sealed class TemplatesPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [ThemingPermissions.EditTemplates];
}
