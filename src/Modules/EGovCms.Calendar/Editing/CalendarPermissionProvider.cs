using EGovCms.Tenancy.Security;

namespace EGovCms.Calendar.Editing;

internal sealed class CalendarPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } = [CalendarPermissions.Manage];
}
